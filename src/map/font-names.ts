/**
 * Names to use in `text-font`. Where a file cannot be had MapLibre writes the name into a CSS font, in which a word may
 * not begin with a digit: the whole would be ignored, and labels be of 10 px.
 */
export const fonts = {
  regular: "Source Sans Regular",
  semibold: "Source Sans SemiBold",
  italic: "Source Sans Italic",
  semiboldItalic: "Source Sans SemiBold Italic",
} as const;
