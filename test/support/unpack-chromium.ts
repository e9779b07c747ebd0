// Started in a process of its own, because @sparticuz/chromium unpacks into os.tmpdir() and nowhere else.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
