// Papers in Drive: a filled layout is uploaded and becomes a Google Doc, in one call whatever its length.
import { UserError } from '../domain/errors';
import { renderPaper } from '../documents/render';
import type { View } from '../documents/render';

export interface PaperFile {
  fileId: string;
  link: string;
  /** Where Google gives the Doc as a PDF to whoever may see it. */
  pdf: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
/** Private mark of the app on its file: which workbook and which journal entry it was made for. */
const MARK = 'doiThoaiEntry';

/** The advanced Drive service; it is there only when the script project has it switched on. */
function drive() {
  if (typeof Drive !== 'undefined' && Drive.Files && Drive.Permissions)
    return { files: Drive.Files, permissions: Drive.Permissions };
  throw new UserError(
    'drive-off',
    'Dịch vụ Drive chưa được bật trong dự án kịch bản, nên chưa lập được văn bản. Hãy báo người cài đặt.',
  );
}

const fileOf = (file: { id?: string; webViewLink?: string }): PaperFile => ({
  fileId: file.id ?? '',
  link: file.webViewLink ?? `https://docs.google.com/document/d/${file.id ?? ''}/edit`,
  pdf: `https://docs.google.com/document/d/${file.id ?? ''}/export?format=pdf`,
});

const markOf = (entry: number) => `${SpreadsheetApp.getActiveSpreadsheet().getId()}/${entry}`;

/** The file that an interrupted run already made for this journal entry. */
export function findPaper(entry: number): PaperFile | undefined {
  const { files: list = [] } = drive().files.list({
    q: `appProperties has { key='${MARK}' and value='${markOf(entry)}' } and trashed = false`,
    fields: 'files(id, webViewLink)',
  });
  return list[0] && fileOf(list[0]);
}

/** Fills the layout and makes a Google Doc of it, marked with the journal entry that it belongs to. */
export function makePaper(layout: string, view: View, title: string, entry: number): PaperFile {
  const bytes = Utilities.base64Decode(renderPaper(layout, view));
  const file = drive().files.create(
    { name: title, mimeType: GOOGLE_DOC, appProperties: { [MARK]: markOf(entry) } },
    Utilities.newBlob(bytes, DOCX, `${title}.docx`),
    { fields: 'id, webViewLink' },
  );
  return fileOf(file);
}

/**
 * Lets everyone who may edit the workbook edit the paper: a file made under `drive.file` is otherwise seen by its maker
 * alone. One call per editor who is not the maker.
 */
export function sharePaper(fileId: string, maker: string): void {
  for (const editor of SpreadsheetApp.getActiveSpreadsheet().getEditors()) {
    const emailAddress = editor.getEmail();
    if (emailAddress === '' || emailAddress === maker) continue;
    drive().permissions.create({ type: 'user', role: 'writer', emailAddress }, fileId, {
      sendNotificationEmail: false,
    });
  }
}
