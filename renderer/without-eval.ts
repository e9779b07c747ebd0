/** Has to be imported before anything that declares schemas: zod would else try to compile them, which our policy refuses. */
import * as z from 'zod';

z.config({ jitless: true });
