// Who may talk to the server of the sheet, and what it says to the rest.
import { EDITOR, OWNER, raw, served } from './served';

const portOf = (url: string): string => new URL(url).port;

describe('only the sheet’s own page is served', () => {
  test('a request for another host is refused: a foreign name may point to this machine', async () => {
    const { server } = await served();
    const answer = await raw(server.url, { headers: { Host: 'xau.example' } });
    expect(answer.status).toBe(421);
    expect(answer.text).not.toContain('data-token');
  });

  test('the name localhost leads to the address, so that there is one origin', async () => {
    const { server } = await served();
    const answer = await raw(`${server.url}?nguoi=${OWNER}`, { headers: { Host: `localhost:${portOf(server.url)}` } });
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toBe(`${server.url}?nguoi=${OWNER}`);
  });

  test('it listens on the loopback interface and on no other', async () => {
    const { server, pages } = await served();
    expect([server.url, pages].map((url) => new URL(url).hostname)).toEqual(['127.0.0.1', '127.0.0.1']);
  });

  test.each([
    ['without the token', {}],
    ['with a wrong token', { 'X-Token': 'doan-mo' }],
  ])('an act %s is refused', async (_name, headers) => {
    const { server, world, window } = await served();
    const { id } = await window(OWNER);
    const body = JSON.stringify({ sheet: 'Một', row: 3, column: 1, texts: [['xấu']] });
    const answer = await raw(`${server.url}api/edit`, {
      method: 'POST',
      headers: { ...headers, 'X-Window': id },
      body,
    });
    expect(answer.status).toBe(403);
    expect(world.spreadsheet.sheets[0]?.cells.has('3,1')).toBe(false);
  });

  test.each([
    ['Origin', 'http://xau.example'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
  ])('an act and a reading from elsewhere (%s: %s) are refused, even with the token', async (name, value) => {
    const { server, token, window } = await served();
    const { id } = await window(OWNER);
    const headers = { [name]: value, 'X-Token': token, 'X-Window': id };
    expect((await raw(`${server.url}api/opened`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
    expect((await raw(`${server.url}api/book?window=${id}`, { headers })).status).toBe(403);
    expect((await raw(`${server.url}download/workbook`, { headers })).status).toBe(403);
  });

  test('the sheet’s page loads nothing from elsewhere and cannot be framed', async () => {
    const { server, pages } = await served();
    const { headers } = await raw(`${server.url}?nguoi=${OWNER}`);
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src ${pages}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });
});

describe('requests that make no sense', () => {
  test.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/api/__proto__', 404],
    ['GET', '/download/paper/..%2F..%2Fetc%2Fpasswd', 404],
    ['GET', '/download/paper/khong-co', 404],
    ['GET', '/download/mail/7', 404],
    ['GET', '/../../etc/passwd', 404],
    ['POST', '/api/constructor', 404],
    ['POST', '/api/nothing', 404],
    ['PUT', '/api/edit', 405],
  ])('%s %s is answered with a sentence', async (method, path, status) => {
    const { server, token, window } = await served();
    const { id } = await window(OWNER);
    const headers = { 'X-Token': token, 'X-Window': id };
    const address = method === 'GET' ? `${path}${path.startsWith('/api') ? `?window=${id}` : ''}` : path;
    const answer = await raw(new URL(server.url).origin + address, {
      method,
      headers,
      body: method === 'POST' ? '{}' : '',
    });
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.text) as { refused: string }).refused).toMatch(/^(Không|Máy|Cửa sổ)/);
  });

  test.each([
    ['edit', { sheet: 'Một', row: 0, column: 1, texts: [['x']] }],
    ['edit', { sheet: 'Một', row: 1, column: 1, texts: [[1]] }],
    ['edit', { sheet: 'Một', row: 1.5, column: 1, texts: [['x']] }],
    ['rows', { sheet: 'Một', act: 'burn', row: 1, count: 1 }],
    ['latency', { latency: 'p99' }],
    ['book', { which: 'other' }],
    ['call', { name: 'echo', args: 'x' }],
  ])('%s with %j is refused', async (name, body) => {
    const { window } = await served();
    const desk = await window(OWNER);
    await expect(desk.act(name, body)).rejects.toThrow(/^400 Yêu cầu/);
  });

  test('what is no JSON, and what is too long, is refused', async () => {
    const { server, token, window } = await served();
    const { id } = await window(OWNER);
    const headers = { 'X-Token': token, 'X-Window': id };
    const post = (body: string | Buffer) => raw(`${server.url}api/edit`, { method: 'POST', headers, body });
    expect((await post('{')).status).toBe(400);
    expect((await post('[1]')).status).toBe(400);
    expect((await post(Buffer.alloc(17 * 1024 * 1024, 32))).status).toBe(413);
  });

  test('a window that the server does not know is told to load again', async () => {
    const { server, token } = await served();
    const headers = { 'X-Token': token, 'X-Window': 'khong-quen' };
    const answer = await raw(`${server.url}api/opened`, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Hãy tải lại trang');
  });

  test('a window for somebody who is not of the sheet is not opened', async () => {
    const { server } = await served();
    expect((await raw(`${server.url}events?window=cua-so-cua-la&user=la@xa.example`)).status).toBe(404);
    expect((await raw(`${server.url}?nguoi=la@xa.example`)).headers['location']).toBe(
      `/?nguoi=${encodeURIComponent(OWNER)}`,
    );
    expect((await raw(`${server.url}?nguoi=${EDITOR}`)).status).toBe(200);
  });
});

describe('ports and idleness', () => {
  test('where a port is taken, the next free one serves', async () => {
    const first = await served();
    const taken = Number(portOf(first.server.url));
    const second = await served(undefined, { port: taken });
    expect(Number(portOf(second.server.url))).toBeGreaterThan(taken);
    expect((await raw(`${second.server.url}?nguoi=${OWNER}`)).status).toBe(200);
  });

  test('a server says that it is idle when no window is open, and not before', async () => {
    const told: string[] = [];
    const idle = (name: string) => {
      let tell: () => void = () => undefined;
      const happened = new Promise<void>((resolve) => {
        tell = () => {
          told.push(name);
          resolve();
        };
      });
      return { happened, options: { idleAfter: 0.3, onIdle: () => tell() } };
    };
    const [looked, empty] = [idle('looked at'), idle('empty')];
    const first = await served(undefined, looked.options);
    const desk = await first.window(OWNER);
    await served(undefined, empty.options);
    await empty.happened;
    expect(told).not.toContain('looked at');
    await desk.close();
    await looked.happened;
  });
});
