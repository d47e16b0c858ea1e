// What can come between a page's call and the script, and how a page is told: for tests of servers that fail.

/** What stands between a page's call and the script: for tests of servers that fail. */
export type Gate = (call: {
  name: string;
  user: string;
  args: readonly unknown[];
}) => Promise<'pass' | 'error' | 'lost-answer'>;

/** Answers of Google's side that never came from the script, as a page's failure handler gets them. */
export const SERVER_ERROR = {
  name: 'ScriptError',
  message: 'Rất tiếc, đã xảy ra lỗi máy chủ. Vui lòng đợi một lúc rồi thử lại.',
};
export const LOST_ANSWER = { name: 'NetworkError', message: 'NetworkError: Lỗi kết nối do HTTP 0' };
