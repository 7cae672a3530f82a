import problems from '~/api/texts.en.json';
import audit from '~/audit/texts.en.json';
import board from '~/board/texts.en.json';
import cases from '~/cases/texts.en.json';
import channels from '~/channels/texts.en.json';
import imports from '~/import/texts.en.json';
import inbox from '~/inbox/texts.en.json';
import listening from '~/listening/texts.en.json';
import organization from '~/organization/texts.en.json';
import people from '~/people/texts.en.json';
import session from '~/session/texts.en.json';
import settings from '~/settings/texts.en.json';
import common from '~/shell/texts.en.json';
import work from '~/work/texts.en.json';

/** All texts of one language, one file per capability. */
export default {
  common,
  session,
  inbox,
  cases,
  people,
  listening,
  board,
  channels,
  organization,
  imports,
  audit,
  work,
  settings,
  problems,
};
