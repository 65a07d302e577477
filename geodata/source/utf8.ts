/** The place of the first byte that is no part of a UTF-8 character, from 0. */
export function firstBadByte(bytes: Uint8Array): number {
  // What cannot be decoded becomes U+FFFD, which is three bytes where there may have been others.
  const repaired = Buffer.from(Buffer.from(bytes).toString("utf8"));
  const at = repaired.findIndex((byte, index) => byte !== bytes[index]);
  return at < 0 ? repaired.length : at;
}
