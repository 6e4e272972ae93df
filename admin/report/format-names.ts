/** How a report can be shown. */
export const FORMATS = ['table', 'csv', 'json', 'html'] as const;
