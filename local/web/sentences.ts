// What Sheets says to a person in Vietnamese where the host's services, as the live ones, throw in English.

const SENTENCES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /^The data you entered in cell (\S+) violates the data validation rules set on this cell\. Please enter one of the following values: ([\s\S]*)\.$/,
    ([, cell, values]) =>
      `Dữ liệu bạn nhập vào ô ${cell} vi phạm quy tắc xác thực dữ liệu đặt cho ô này. Vui lòng nhập một trong các giá trị: ${values}.`,
  ],
  [
    /^The data you entered in cell (\S+) violates the data validation rules set on this cell\. ?([\s\S]*)$/,
    ([, cell, help]) =>
      `Dữ liệu bạn nhập vào ô ${cell} vi phạm quy tắc xác thực dữ liệu đặt cho ô này.${help ? ` ${help}` : ''}`,
  ],
  [
    /^You are trying to edit a protected cell or object/,
    () => 'Bạn đang cố sửa một ô được bảo vệ. Hãy liên hệ với chủ sở hữu bảng tính nếu bạn cần sửa.',
  ],
  [
    /^You do not have permission to perform that action/,
    () => 'Bạn chỉ có quyền xem bảng tính này. Hãy chọn người có quyền sửa ở góc trên bên phải.',
  ],
  [/^You can't delete all the rows/, () => 'Không thể xóa tất cả các hàng của trang tính.'],
  [/^Sorry, it is not possible to delete all non-frozen rows/, () => 'Không thể xóa tất cả các hàng không cố định.'],
  [/^Those rows are out of bounds/, () => 'Trang tính không có hàng đó. Hãy chọn lại hàng.'],
  [
    /^This action would increase the number of cells/,
    () => 'Bảng tính chỉ chứa được 10.000.000 ô: không thể thêm từng đó hàng.',
  ],
  [/^no (?:sheet|cell)/, () => 'Trang tính hoặc ô này không còn nữa. Hãy chọn lại ô.'],
];

/** The sentence for an error that a person's own act in the grid met; the error's text where none is known. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) return sentence(match);
  }
  return message;
}
