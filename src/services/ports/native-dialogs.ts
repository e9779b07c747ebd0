/** The system's own dialogs, where the host has them (the capability `nativeDialogs`). */
export interface NativeDialogs {
  /** The path that the person chose, or null when they cancelled. */
  chooseProject(purpose: 'open' | 'create'): Promise<string | null>;
  /** Asks for a place, writes the file there, and tells the path; null when the person cancelled. */
  saveFile(defaultName: string, bytes: Uint8Array): Promise<string | null>;
}
