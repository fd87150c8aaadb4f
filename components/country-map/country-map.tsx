import { classNames } from "@/components/ui/class-names";
import styles from "./country-map.module.css";
import { type Merged, mergePoints } from "./merge-points";
import { type Placed, placeLabels, type Wish } from "./place-labels";
import { mapSize, type Place, project, type Spot } from "./project";
import { provinces } from "./provinces";
import { type Tone, ToneMark } from "./tone-mark";

export type CountryMapPoint = Place & {
  id: string;
  name: string;
  /** A few letters: "8 d". */
  label: string;
  tone: Tone;
  /** Where the point leads: its line in the list. */
  href: string;
};

export type CountryMapLabels = Record<"title" | "description" | "credit" | Tone, string>;

type Props = { points: readonly CountryMapPoint[]; labels: CountryMapLabels };

type Located = CountryMapPoint & { spot: Spot };
type Label = Wish & Merged<Located> & { text: string };

// Places in one town share a label: two dots closer than this cannot be told apart, nor pressed apart.
const sameTownUnits = 14;
// A label's own size, in the map's units. On a narrow screen a unit is half a pixel: high enough to press there, and smaller where there is room.
const labelHeight = 46;
const letterWidth = 14;
const stackUnits = 6;
const tones: Tone[] = ["soon", "later", "long", "none"];

function labelFor({ points, spot }: Merged<Located>): Label {
  const text = points[0].label;
  return { points, spot, text, width: text.length * letterWidth + 26, height: labelHeight };
}

/** One town: its mark, its label, and a line between them; a second plate under it tells that there are more. */
function Town({ town }: { town: Placed<Label> }) {
  const { middle, spot, points, width, height, text } = town;
  const [first] = points;
  const plate = { x: middle.x - width / 2, y: middle.y - height / 2, width, height, rx: height / 2 };
  return (
    <a
      href={first.href}
      className={classNames(styles.town, styles[first.tone])}
      aria-label={`${text}, ${points.map(({ name, label }) => `${name}: ${label}`).join("; ")}`}
    >
      <line x1={spot.x} y1={spot.y} x2={middle.x} y2={middle.y} className={styles.leader} />
      <ToneMark tone={first.tone} spot={spot} className={styles.mark} />
      <g className={styles.label}>
        {points.length > 1 ? <rect {...plate} y={plate.y + stackUnits} className={styles.below} /> : null}
        <rect {...plate} className={styles.plate} />
        <text x={middle.x} y={middle.y} className={styles.text}>
          {text}
        </text>
      </g>
    </a>
  );
}

/**
 * The country with a mark and a few letters for each point; near ones share them, and lead to their first.
 *
 * It only repeats what a list beside it says in full.
 */
export function CountryMap({ points, labels }: Props) {
  const located = points.map((point) => ({ ...point, spot: project(point) }));
  const towns = placeLabels(mergePoints(located, sameTownUnits).map(labelFor), mapSize);
  const shown = tones.filter((tone) => points.some((point) => point.tone === tone));

  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, and no fieldset */}
      <svg
        role="group"
        aria-label={labels.title}
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        className={styles.map}
      >
        <desc>{labels.description}</desc>
        <g>
          {provinces.map(({ id, path }) => (
            <path key={id} d={path} className={styles.province} />
          ))}
        </g>
        {towns.map((town) => (
          <Town key={town.points[0].id} town={town} />
        ))}
      </svg>
      <figcaption className={styles.caption}>
        <ul className={styles.legend}>
          {shown.map((tone) => (
            <li key={tone} className={classNames(styles.key, styles[tone])}>
              <svg viewBox="-12 -12 24 24" width="18" height="18" aria-hidden="true">
                <ToneMark tone={tone} spot={{ x: 0, y: 0 }} className={styles.mark} />
              </svg>
              {labels[tone]}
            </li>
          ))}
        </ul>
        <p className={styles.credit}>{labels.credit}</p>
      </figcaption>
    </figure>
  );
}
