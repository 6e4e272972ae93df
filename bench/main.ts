import { attachmentSpeed } from './attachment-speed.ts';
import { attachmentsSet } from './attachments-set.ts';
import { auditPhi } from './audit-phi.ts';
import { coldStart } from './cold-start.ts';
import { collector } from './collector.ts';
import { evasion } from './evasion.ts';
import { type Figure, writeFigures } from './figure.ts';
import { gmailAddOn } from './gmail.ts';
import { encryption } from './pgp.ts';
import { receivedGrowth, receivedThroughput } from './received.ts';
import { rehearsal } from './rehearsal.ts';
import { report } from './report.ts';
import { ssnFiles } from './ssn-files.ts';
import { tableOf } from './table.ts';
import { growth, throughput } from './throughput.ts';
import { unseenMail } from './unseen-mail.ts';

const figures: Figure[] = [
  ...(await unseenMail()),
  ...(await evasion()),
  ...(await ssnFiles()),
  ...(await throughput()),
  ...(await attachmentSpeed()),
  await growth(),
  await receivedThroughput(),
  await receivedGrowth(),
  ...(await rehearsal()),
  ...(await coldStart()),
  ...(await gmailAddOn()),
  ...(await attachmentsSet()),
  ...(await auditPhi()),
  ...(await collector()),
  ...(await encryption()),
  ...(await report()),
];
const rows = figures.map(({ name, value, unit, ratio, against }) => [
  name,
  { value: `${value} ${unit}`, against: ratio === undefined ? '' : `${ratio} times ${against}` },
]);
console.log(`\n${tableOf(Object.fromEntries(rows))}`);
writeFigures(figures);
