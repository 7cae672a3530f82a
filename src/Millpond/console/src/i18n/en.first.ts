import problems from '~/api/texts.en.json';
import cases from '~/cases/texts.en.json';
import inbox from '~/inbox/texts.en.json';
import session from '~/session/texts.en.json';
import common from '~/shell/texts.en.json';

/** The texts that the frame and the inbox need: they come with the first page. */
export default { problems, cases, inbox, session, common };
