import { Popover } from 'antd';
import { cloneElement, useRef, useState } from 'react';
import { Icon, type IconName } from './Icon';

export interface MenuItem {
  key: string;
  label: React.ReactNode;
  icon?: IconName | undefined;
  /** Set for one of several choices: whether it is the chosen one. */
  chosen?: boolean | undefined;
  act: () => void;
}

export interface MenuGroup {
  title?: string;
  items: MenuItem[];
}

interface Props {
  label: string;
  groups: MenuGroup[];
  placement?: 'bottomLeft' | 'bottomRight';
  /** The button that opens it. */
  children: React.ReactElement<{ 'aria-haspopup'?: 'menu'; 'aria-expanded'?: boolean }>;
}

/** What one can do or choose, behind a button: opens on its first entry, arrows move, Escape goes back to the button. */
export function Menu({ label, groups, placement = 'bottomLeft', children }: Props) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const change = (next: boolean) => {
    if (next) before.current = document.activeElement;
    else if (list.current?.contains(document.activeElement) && before.current instanceof HTMLElement)
      before.current.focus();
    setOpen(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') change(false);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover
      trigger="click"
      placement={placement}
      arrow={false}
      open={open}
      onOpenChange={change}
      afterOpenChange={(shown) => {
        if (shown) list.current?.querySelector<HTMLElement>('[aria-checked="true"], button')?.focus();
      }}
      classNames={{ root: 'menu-root' }}
      content={
        <div ref={list} className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
          {groups.map((group, index) => (
            <div key={group.title ?? index} role="group" aria-label={group.title ?? label}>
              {group.title && <div className="menu-title faint small">{group.title}</div>}
              {group.items.map((item) => (
                <button
                  key={item.key}
                  type="button"
                  role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'}
                  {...(item.chosen === undefined ? {} : { 'aria-checked': item.chosen })}
                  onClick={() => {
                    change(false);
                    item.act();
                  }}
                >
                  {item.icon && <Icon name={item.icon} size={16} />}
                  <span className="grow">{item.label}</span>
                  {item.chosen && <Icon name="check" size={14} />}
                </button>
              ))}
            </div>
          ))}
        </div>
      }
    >
      {cloneElement(children, { 'aria-haspopup': 'menu', 'aria-expanded': open })}
    </Popover>
  );
}
