import * as z from 'zod';

/** What a host can do beyond the common methods. A window asks for a capability, never for which host it runs in. */
export const capabilitiesSchema = z.strictObject({
  /** The host can show the system's own open and save dialogs. */
  nativeDialogs: z.boolean(),
  /** The host can show a file in the system's file manager. */
  revealInFolder: z.boolean(),
  /** The host draws its own menu bar from the action registry. */
  nativeMenu: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** What a window in a browser has. */
export const noCapabilities: Capabilities = {
  nativeDialogs: false,
  revealInFolder: false,
  nativeMenu: false,
};
