// The fields of one person, for registering and for correcting: what is always asked first, contacts and consent behind it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/dates';
import { SelectField, TextArea, TextField } from '../shared/fields';
import { SearchField } from '../shared/search-field';
import type { Faults, PageData, Person, PersonField } from './person';
import { COLUMNS, isOddPhone, topicOptions } from './person';

const CONSENTS = [
  { value: '', label: 'Chưa hỏi' },
  { value: 'yes', label: 'Đồng ý công khai' },
  { value: 'no', label: 'Không đồng ý' },
];

export function PersonFields({
  values,
  onInput,
  faults,
  data,
  nameRef,
  more,
  onMore,
  note,
}: {
  values: Person;
  onInput: (typed: Partial<Person>) => void;
  faults: Faults;
  data: PageData;
  nameRef: { current: HTMLInputElement | null };
  /** Whether contacts and consent are shown. */
  more: boolean;
  onMore: (open: boolean) => void;
  /** What is to be known of who has this name, from this thôn. */
  note: ComponentChildren;
}) {
  const [phoneLeft, setPhoneLeft] = useState(true);
  const set = (field: PersonField) => (text: string) => onInput({ [field]: text });
  return (
    <>
      <SearchField
        label={COLUMNS.name.header}
        required
        value={values.name}
        onInput={set('name')}
        error={faults.name}
        inputRef={nameRef}
        items={data.people.map((person) => ({
          value: person.name,
          hint: [person.village, person.body, person.date && `phiên ${formatDate(person.date)}`]
            .filter(Boolean)
            .join(' · '),
          person,
        }))}
        onChoose={({ person: { name, village, body } }) => onInput({ name, village, body })}
      />
      <SearchField
        label={COLUMNS.village.header}
        value={values.village}
        onInput={set('village')}
        error={faults.village}
        items={data.villages.map((value) => ({ value }))}
      />
      {note}
      <SelectField
        label={COLUMNS.topic.header}
        value={values.topic}
        onInput={set('topic')}
        error={faults.topic}
        options={topicOptions(data.topics)}
      />
      <TextArea
        label={COLUMNS.summary.header}
        value={values.summary}
        onInput={set('summary')}
        error={faults.summary}
        rows={2}
        hint="Ctrl + Enter: lưu ngay."
      />
      <details open={more} onToggle={(event) => onMore(event.currentTarget.open)}>
        <summary>Thêm: đại diện, liên hệ, công khai tên</summary>
        <TextField label={COLUMNS.body.header} value={values.body} onInput={set('body')} />
        <TextField
          label={COLUMNS.phone.header}
          value={values.phone}
          onInput={(text) => {
            setPhoneLeft(false);
            onInput({ phone: text });
          }}
          onBlur={() => setPhoneLeft(true)}
          inputMode="tel"
          hint={
            phoneLeft && isOddPhone(values.phone)
              ? 'Không giống số điện thoại Việt Nam. Vẫn lưu đúng như đã gõ; hãy hỏi lại nếu cần.'
              : 'Chỉ để liên hệ, không in trong văn bản công khai.'
          }
        />
        <TextField
          label={COLUMNS.email.header}
          value={values.email}
          onInput={set('email')}
          inputMode="email"
          error={faults.email}
        />
        <SelectField
          label={COLUMNS.consent.header}
          value={values.consent}
          onInput={(consent) => onInput({ consent: consent as Person['consent'] })}
          options={CONSENTS}
          hint="Chỉ chọn «Đồng ý công khai» khi người dân nói rõ hoặc ký vào phiếu. Chưa hỏi thì văn bản chỉ in chữ cái đầu của tên."
        />
      </details>
    </>
  );
}
