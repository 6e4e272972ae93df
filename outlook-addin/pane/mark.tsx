/** The product's mark on its 16-unit grid, the same shape as manifest/icons/mailward.svg. */
const MARK_SHAPE =
  'M3 1H13A1 1 0 0 1 14 2V3L8 8L2 3V2A1 1 0 0 1 3 1ZM2 5L8 10L14 5V7.5C14 11.5 11.5 14 8 15.5C4.5 14 2 11.5 2 7.5Z';

/** A shield that is an envelope: as large as the text around it and of the same colour. */
export function Mark() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" aria-hidden="true">
      <path d={MARK_SHAPE} />
    </svg>
  );
}
