// What is printed: the slip with a person's code, blank slips for the hall, and the list at the desk. No contacts on any.
import { formatDate } from '../../domain/dates';
import type { Speaker } from '../../domain/records';
import { print } from '../shared/print';
import type { PageData } from './person';
import { aboutText, stateLabel, topicText, whenAndWhere } from './person';

export type SlipPaper = 'A6' | 'A5';

/** A6, which is no name of CSS: a slip on each sheet. A5: two slips on a sheet, to be cut. The margins are the printer's own least. */
const SHEETS: Record<SlipPaper, string> = {
  A6: '@page { size: 105mm 148mm; margin: 8mm; } .slip { min-height: 130mm; break-after: page; }',
  A5: '@page { size: A5 landscape; margin: 8mm; } #print { column-count: 2; column-gap: 16mm; } .slip { min-height: 130mm; break-inside: avoid; }',
};
const LIST = '@page { size: A4 portrait; margin: 15mm; }';

const Line = ({ label, value = '' }: { label: string; value?: string | undefined }) => (
  <p class="filled">
    {label}: {value === '' ? <span class="dots" /> : <strong>{value}</strong>}
  </p>
);

function Slip({ data, speaker }: { data: PageData; speaker?: Speaker }) {
  const { session, topics } = data;
  return (
    <section class="slip">
      <h1>PHIẾU ĐĂNG KÝ PHÁT BIỂU</h1>
      {session && (
        <p class="session">
          {session.title}
          <br />
          {whenAndWhere(session)}
        </p>
      )}
      {speaker ? <p class="code">{speaker.code}</p> : <Line label="Mã (cán bộ ghi)" />}
      <Line label="Họ và tên" value={speaker?.name} />
      <Line label="Thôn, tổ dân phố" value={speaker?.village} />
      {speaker?.body ? <Line label="Đại diện cho" value={speaker.body} /> : null}
      <Line label="Nội dung đối thoại" value={speaker ? topicText(speaker.topic, topics) : ''} />
      <p>Ý kiến, kiến nghị, phản ánh:{speaker?.summary ? ` ${speaker.summary}` : ''}</p>
      <div class="writing" />
      <p class="consent">
        {speaker?.consent === 'yes' ? '☑' : '☐'} Tôi đồng ý công khai họ và tên trong văn bản kết quả. Ký tên:{' '}
        <span class="dots" />
      </p>
      <p class="small">
        Nộp phiếu cho bộ phận tiếp nhận nếu không phát biểu được. Số điện thoại và thư điện tử không ghi vào phiếu,
        không công khai.
      </p>
    </section>
  );
}

/** Slips of these people. */
export function printSlips(data: PageData, speakers: readonly Speaker[], paper: SlipPaper): void {
  print(
    <>
      <style>{SHEETS[paper]}</style>
      {speakers.map((speaker) => (
        <Slip key={speaker.code} data={data} speaker={speaker} />
      ))}
    </>,
  );
}

/** Slips that people fill in themselves. */
export function printBlankSlips(data: PageData, count: number, paper: SlipPaper): void {
  print(
    <>
      <style>{SHEETS[paper]}</style>
      {Array.from({ length: count }, (_, index) => (
        <Slip key={index} data={data} />
      ))}
    </>,
  );
}

/** Everyone who is registered, for the desk and the chair: no contacts. */
export function printList(data: PageData, today: string): void {
  const { session, speakers, topics } = data;
  const speaking = speakers.filter(({ state }) => state !== 'declined');
  print(
    <>
      <style>{LIST}</style>
      <section class="list">
        <h1>DANH SÁCH NGƯỜI ĐĂNG KÝ PHÁT BIỂU</h1>
        {session && (
          <p class="session">
            {session.title}
            <br />
            {whenAndWhere(session)}
          </p>
        )}
        <table>
          <thead>
            <tr>
              <th class="nowrap">TT</th>
              <th>Mã</th>
              <th class="name">Họ và tên</th>
              <th>Thôn, đại diện</th>
              <th>Nội dung</th>
              <th class="nowrap">Trạng thái</th>
            </tr>
          </thead>
          <tbody>
            {speaking.map((speaker) => (
              <tr key={speaker.code}>
                <td>{speaker.order ?? ''}</td>
                <td class="nowrap">{speaker.code}</td>
                <td>{speaker.name}</td>
                <td>{[speaker.village, speaker.body].filter(Boolean).join(', ')}</td>
                <td>{aboutText(speaker, topics)}</td>
                <td class="nowrap">{stateLabel(speaker.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Tổng số: {speaking.length} người. In ngày {formatDate(today)}.
        </p>
      </section>
    </>,
  );
}
