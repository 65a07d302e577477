/** Makes the identifiers that leave the project. */
export interface Addresses {
  /** The public address of the deployment with its final slash; absent when it is not known. */
  readonly base?: string;
  /** `places/lebanon` as an absolute identifier: below the public address, else a `urn:wherein:`. */
  id(path: string): string;
}

/**
 * @param url the value of WHEREIN_URL, empty or absent when the public address is not known
 * @throws {TypeError} when it is no http(s) address
 */
export function addresses(url?: string): Addresses {
  if (!url) return { id: (path) => `urn:wherein:${path}` };
  const { protocol, href, search, hash } = new URL(url);
  if (!/^https?:$/u.test(protocol) || search || hash)
    throw new TypeError(`${url} is no plain http(s) address`);
  const base = href.endsWith("/") ? href : `${href}/`;
  return { base, id: (path) => base + path };
}
