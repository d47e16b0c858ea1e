import { openHall, expectAccessible } from '../support/browser';
import { smallOffice, OWNER } from '../support/office';
jest.setTimeout(120_000);
test('smoke', async () => {
  const hall = await openHall(smallOffice());
  const desk = await hall.desk(OWNER);
  await desk.page.screenshot({ path: '/tmp/host-scratch/a.png' });
  await desk.type('Phiên đối thoại', 'C2', 'Hội nghị mới');
  console.log(await desk.cell('Phiên đối thoại', 'C2'));
  await desk.page.screenshot({ path: '/tmp/host-scratch/b.png' });
  await expectAccessible(desk.page);
  expect(hall.requestsOutside).toEqual([]);
  expect(hall.pageErrors).toEqual([]);
  await desk.menu('Cập nhật Tổng quan');
  await desk.page.screenshot({ path: '/tmp/host-scratch/c.png' });
  await hall.close();
});
