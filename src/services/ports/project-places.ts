/** Where project files are. Paths are the system's own and absolute. */
export interface ProjectPlaces {
  /** The project of those who never made one. */
  defaultPath(): string;
  /** A path in the user's data folder that is not taken, named after the title. */
  freePathFor(title: string): string;
  /** The same file always under the same spelling; adds the extension when there is none. */
  normalise(path: string): string;
  isPresent(path: string): boolean;
}
