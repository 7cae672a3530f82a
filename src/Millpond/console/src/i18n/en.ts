import audit from '~/audit/texts.en.json';
import board from '~/board/texts.en.json';
import channels from '~/channels/texts.en.json';
import filter from '~/filter/texts.en.json';
import imports from '~/import/texts.en.json';
import listening from '~/listening/texts.en.json';
import organization from '~/organization/texts.en.json';
import people from '~/people/texts.en.json';
import settings from '~/settings/texts.en.json';
import work from '~/work/texts.en.json';
import first from './en.first';

/** All texts of one language, one file per capability. */
export default { ...first, audit, board, channels, filter, imports, listening, organization, people, settings, work };
