import type { OfficeFrame, OfficeWindow } from './event-runtime.ts';
import { createOffice } from './office.ts';

// Stands where Office.js is loaded from: the frame that holds this page says which item it is about.
const port = (window.frameElement as OfficeFrame | null)?.mailwardPort;
if (port === undefined) throw new Error('This page runs inside the sandbox, which gives it an item to work on.');

const { Office: office, handlers } = createOffice(port);

const fire: NonNullable<OfficeWindow['mailwardFire']> = (functionName, eventArgs, complete) => {
  const handler = handlers.get(functionName);
  handler?.({ ...eventArgs, completed: complete });
  return handler !== undefined;
};

Object.assign(window, { Office: office, mailwardFire: fire });
