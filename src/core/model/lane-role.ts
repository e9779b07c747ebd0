/**
 * What a lane does hangs on its role; its title is free text in any language. A role says what its cells hold:
 *  - `touchpoints`: nodes of the journey graph that can be connected;
 *  - `cards`: text or images;
 *  - `pains`, `metrics`: records attached to stages and touchpoints, shown in their column;
 *  - `derived`: drawn from other records (curve, losses, channels), nothing is stored in its cells.
 */
export const laneRoles = [
  'touchpoints',
  'emotions',
  'pains',
  'losses',
  'metrics',
  'channels',
  'quotes',
  'needs',
  'thoughts',
  'opportunities',
  'frontstage',
  'backstage',
  'support',
  'systems',
  'physicalEvidence',
  'text',
  'images',
] as const;
export type LaneRole = (typeof laneRoles)[number];
export type LaneContent = 'touchpoints' | 'cards' | 'pains' | 'metrics' | 'derived';

const contentByRole: Record<LaneRole, LaneContent> = {
  touchpoints: 'touchpoints',
  frontstage: 'touchpoints',
  backstage: 'touchpoints',
  support: 'touchpoints',
  emotions: 'derived',
  losses: 'derived',
  channels: 'derived',
  pains: 'pains',
  metrics: 'metrics',
  quotes: 'cards',
  needs: 'cards',
  thoughts: 'cards',
  opportunities: 'cards',
  systems: 'cards',
  physicalEvidence: 'cards',
  text: 'cards',
  images: 'cards',
};

/** What the cells of a lane with this role hold; lanes may change their role only within one content. */
export function laneContent(role: LaneRole): LaneContent {
  return contentByRole[role];
}
