import problems from '~/api/texts.zh.json';
import cases from '~/cases/texts.zh.json';
import inbox from '~/inbox/texts.zh.json';
import session from '~/session/texts.zh.json';
import common from '~/shell/texts.zh.json';

/** The texts that the frame and the inbox need: they come with the first page. */
export default { problems, cases, inbox, session, common };
