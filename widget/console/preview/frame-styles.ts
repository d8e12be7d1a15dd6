import { css } from 'lit';

/** The room a survey stands in, as on a phone or on a computer. */
export const frameStyles = css`
  .frame {
    margin-inline: auto;
  }
  .frame.phone {
    max-inline-size: 360px;
  }
  .frame.desktop {
    max-inline-size: 736px;
  }
  .frame.light {
    color-scheme: light;
  }
  .frame.dark {
    color-scheme: dark;
  }
  .frame.twice {
    font-size: 200%;
  }
`;
