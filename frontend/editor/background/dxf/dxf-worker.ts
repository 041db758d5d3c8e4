import { answer } from '../job.js';
import { backgroundOfDxf } from './dxf.js';

answer(backgroundOfDxf);
