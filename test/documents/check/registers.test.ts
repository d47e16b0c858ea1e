// Registers are lists on pages that lie on their side: their column «Nơi nhận văn bản» is not the foot of a paper.
import { checkLayout, inspectLayout } from '../../../src/documents/check';
import { followUpRegisterView } from '../../../src/documents/follow-up-register';
import { outgoingRegisterView } from '../../../src/documents/outgoing-register';
import { renderPaper } from '../../../src/documents/render';
import { record } from '../../support/snapshot';
import { layout } from '../paper';
import { followUp, OFFICE, opinion, session } from '../rows';

const office = { ...OFFICE, issuer: ['ỦY BAN NHÂN DÂN', 'ĐẶC KHU QUẦN ĐẢO TRƯỜNG SA', 'VÀ VÙNG BIỂN PHÍA NAM'] };
const paper = record('papers', {
  kind: 'results',
  number: '5',
  symbol: 'TB-UBND',
  issuedOn: '2024-06-24',
  signer: 'A',
});
const common = { office, wording: [], madeOn: '2024-07-08' };

test.each([[0], [1], [60]])('outgoing papers, %i of them', (count) => {
  const papers = Array.from({ length: count }, () => paper);
  const docx = renderPaper(layout('outgoingRegister'), outgoingRegisterView({ ...common, year: 2024, papers }));
  expect(inspectLayout(docx)).toEqual({ forms: ['list'], findings: [] });
});

test.each([[0], [1], [60]])('tasks, %i of them', (count) => {
  const followUps = Array.from({ length: count }, (_, at) => followUp(at + 1, { task: 'Sửa đường.' }));
  const rows = { followUps, opinions: [opinion(1)], sessions: [session()], speakers: [], holidays: [] };
  const view = followUpRegisterView({ ...common, ...rows, about: { session: session() } });
  expect(checkLayout(renderPaper(layout('followUpRegister'), view))).toEqual([]);
});
