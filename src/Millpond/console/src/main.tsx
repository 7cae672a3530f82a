import { createRoot } from 'react-dom/client';
import { Console } from './Console';
import { startLanguage } from './i18n';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('No #root in the page');

await startLanguage();
createRoot(root).render(<Console />);
