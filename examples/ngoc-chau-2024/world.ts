// The office of the example before anything has happened: its people, its empty sheet, the day on which it begins.
import { createWorld, type World } from '../../local';

export function exampleWorld(): World {
  return createWorld({
    now: '2024-02-05T08:00:00+07:00',
    owner: 'vanphong@ngocchau.example',
    editors: ['nhung@ngocchau.example'],
    title: 'Sổ theo dõi đối thoại xã Ngọc Châu năm 2024',
  });
}
