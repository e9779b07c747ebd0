/** The languages of the program; each has its own file of words per namespace in assets/locales. */
export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];
