/** The templates in the order of the gallery; each is a file `<id>.json` in the folder of templates. */
export const templateIds = [
  'blank',
  'onlineShop',
  'businessAccount',
  'saas',
  'contactCentre',
  'clinicVisit',
  'serviceBlueprint',
  'employeeLifecycle',
  'firstNinetyDays',
  'sample',
] as const;

/** The template that the first start opens. */
export const sampleTemplateId = 'sample';
