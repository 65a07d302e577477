/** What is said of parts that are missing or broken: short, plain, what to do next. */
export const faults = {
  title: "The map cannot be drawn here",
  "no-webgl": "This browser does not offer WebGL 2. The still map stands in; everything else works.",
  "no-program": "The program that draws the map could not be loaded. The still map stands in.",
  "save-data": "Your browser asks to save data. The still map stands in.",
  "context-lost": "The graphics memory was taken away. The map comes back as it was when it returns.",
  basemap: "Part of the background map could not be read. Places and text work.",
  "slow-map": "The map is slow to come. It is shown as soon as it is here.",
  still: "The still map could not be loaded. Its places are listed.",
  part: "This part of the page could not be loaded.",
  "no-range": "This server sends the background map only whole.",
  retry: "Try again",
  loadMap: "Load the map",
  loadWhole: (size: string) => `Load ${size}`,
  slowTitle: "The server is slow",
  slow: "still on its way; it is shown as soon as it is here",
};
export type FaultMessages = typeof faults;
