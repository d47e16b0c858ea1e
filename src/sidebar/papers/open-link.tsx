// The link to a paper, in a window of its own. What is in the cell may be anything; only addresses of the web are opened.
export function OpenLink({ link, code }: { link: string; code: string }) {
  if (!/^https?:/i.test(link))
    return link === '' ? <small>Chưa có tệp.</small> : <small>Liên kết không mở được.</small>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      Mở văn bản<span class="hidden"> {code} (cửa sổ mới)</span>
    </a>
  );
}
