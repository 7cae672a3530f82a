import audit from '~/audit/texts.zh.json';
import board from '~/board/texts.zh.json';
import channels from '~/channels/texts.zh.json';
import filter from '~/filter/texts.zh.json';
import imports from '~/import/texts.zh.json';
import listening from '~/listening/texts.zh.json';
import organization from '~/organization/texts.zh.json';
import people from '~/people/texts.zh.json';
import settings from '~/settings/texts.zh.json';
import work from '~/work/texts.zh.json';
import first from './zh.first';

/** All texts of one language, one file per capability. */
export default { ...first, audit, board, channels, filter, imports, listening, organization, people, settings, work };
