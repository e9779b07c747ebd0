/** The measures of a map in layout units. One place, so that screen and exports can't drift apart. */
export const sizes = {
  margin: 20,
  /** The column of lane titles and side chips, and the space to the bands. */
  labelWidth: 116,
  labelGap: 12,
  /** Between two bands, and between a header row and the first band. */
  bandGap: 12,
  bandRadius: 10,
  /** Inside a stage, left and right of its cards. */
  stagePadding: 10,
  stageGap: 10,
  cardWidth: 152,
  /** Between two sub-columns of a stage: room for an arrow. */
  gutter: 30,
  cellPadding: 12,
  /** Between two cards of one stack: room for a branch's arrow and its label. */
  stackGap: 18,
  emptyLaneHeight: 52,
  collapsedLaneHeight: 30,
  emotionLaneHeight: 108,
  lossRowHeight: 26,
  stageHeaderHeight: 66,
  blueprintChipHeight: 44,
  dividerHeight: 46,
} as const;
