/** What the map itself says; names of places come from the data. */
export interface MapMessages {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly allPlaces: string;
  readonly enterFullscreen: string;
  readonly exitFullscreen: string;
  readonly pan: string;
  readonly north: string;
  readonly south: string;
  readonly west: string;
  readonly east: string;
  readonly controls: string;
  readonly meters: string;
  readonly kilometers: string;
  /** Above the list of places that share a symbol. */
  readonly severalHere: (count: number) => string;
  readonly zoomHere: string;
  readonly beyondEdge: string;
  /** Spoken name of a hint: these places lie beyond the map's edge. */
  readonly goThere: (names: string) => string;
  /** A hint for several places: the first, and how many more. */
  readonly andMore: (name: string, more: number) => string;
  readonly credits: string;
  readonly creditsTitle: string;
  readonly viewpoint: string;
  readonly close: string;
  readonly useCtrl: string;
  readonly useCommand: string;
  readonly useTwoFingers: string;
}

export const map: MapMessages = {
  map: "Map. Arrow keys move it, plus and minus zoom.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  allPlaces: "All places",
  enterFullscreen: "Full screen",
  exitFullscreen: "Leave full screen",
  pan: "Move the map",
  north: "Move north",
  south: "Move south",
  west: "Move west",
  east: "Move east",
  controls: "Map controls",
  meters: "m",
  kilometers: "km",
  severalHere: (count) => `${count} places here`,
  zoomHere: "Zoom in to tell them apart",
  beyondEdge: "Places beyond the edge of the map",
  goThere: (names) => `Outside the map: ${names}. Show`,
  andMore: (name, more) => `${name} +${more}`,
  credits: "Map data",
  creditsTitle: "Map data and point of view",
  viewpoint:
    "Borders are shown as the United Nations recognises them. Lines of de facto control are not borders: they are dashed, and in Ukraine not drawn at all.",
  close: "Close",
  useCtrl: "Hold Ctrl and scroll to zoom the map",
  useCommand: "Hold ⌘ and scroll to zoom the map",
  useTwoFingers: "Use two fingers to move the map",
};
