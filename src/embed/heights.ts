/** A frame's address as it was opened: hosts put their ids into it. */
export interface FrameAddress {
  readonly search: string;
  readonly hash: string;
}

/** pym.js finds its frame by an id that it adds to the query; a delimiter in it would be another message. */
const PYM_ID = /^(?!.*xPYMx)[\w.:-]{1,200}$/u;
/** WordPress: `#?secret=…`, letters and digits only. */
const SECRET = /(?:^|[#?&])secret=(?<secret>[A-Za-z0-9]{1,100})(?:&|$)/u;

/**
 * A frame's height as the listeners of common hosts understand it, so that their pages need no further code.
 *
 * @param name what Datawrapper's listener calls the frame
 * @returns the messages to post, in CSS pixels
 */
export function heightMessages(
  { search, hash }: FrameAddress,
  name: string,
  height: number,
): readonly unknown[] {
  const pym = new URLSearchParams(search).get("childId");
  const secret = SECRET.exec(hash)?.groups?.["secret"];
  return [
    ...(pym !== null && PYM_ID.test(pym) ? [`pymxPYMx${pym}xPYMxheightxPYMx${height}`] : []),
    { sentinel: "amp", type: "embed-size", height },
    { "datawrapper-height": { [name]: height } },
    ...(secret === undefined ? [] : [{ secret, message: "height", value: height }]),
  ];
}
