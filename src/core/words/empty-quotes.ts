/** «Новая боль «»» → «Новая боль»: what has no title yet is named by its kind alone. */
export function withoutEmptyQuotes(text: string): string {
  return text.replace(/\s*(?:«\s*»|“\s*”)/g, '');
}
