const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const length = 20;

/** A new transaction's id: random enough (about 100 bits) that a retry is told from anything else, for ever. */
export function newTransactionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
