/** zod's compiled parsers need eval, which our content security policy forbids. A module of its own, imported first: the first schema that is made tries it out. */
import { z } from 'zod';

z.config({ jitless: true });
