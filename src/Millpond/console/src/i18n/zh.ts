import problems from '~/api/texts.zh.json';
import audit from '~/audit/texts.zh.json';
import board from '~/board/texts.zh.json';
import cases from '~/cases/texts.zh.json';
import channels from '~/channels/texts.zh.json';
import imports from '~/import/texts.zh.json';
import inbox from '~/inbox/texts.zh.json';
import listening from '~/listening/texts.zh.json';
import organization from '~/organization/texts.zh.json';
import people from '~/people/texts.zh.json';
import session from '~/session/texts.zh.json';
import settings from '~/settings/texts.zh.json';
import common from '~/shell/texts.zh.json';
import work from '~/work/texts.zh.json';

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
