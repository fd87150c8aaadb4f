-- Bound to what they call when they are made (return, not $$): an index is built without a search path.

-- A name as it is compared: without accents, in small letters, its words parted by one space. Letters that are no letter with
-- an accent are written out; capitals of other alphabets are named, since a database with the C locale knows only those of ours.
create function plain_name(p_name text) returns text language sql immutable strict parallel safe
  return trim(regexp_replace(
    replace(replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(p_name, nfkd), '[\u0300-\u036f]', '', 'g')),
        'ØŁĐÐĦıøłđðħÆŒẞÞАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐЄІЋЂЉЊЏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς',
        'olddhiolddhæœßþабвгдежзиклмнопрстуфхцчшщъыьэюяґєіћђљњџαβγδεζηθικλμνξοπρστυφχψωσ'
      ),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[[:space:][:punct:]’‘`´·]+', ' ', 'g'
  ));

-- The words of a name, for an index that finds each by its beginning. No parser of texts: a name has no endings to take off.
create function name_words(p_name text) returns tsvector language sql immutable strict parallel safe
  return array_to_tsvector(array_remove(string_to_array(plain_name(p_name), ' '), ''));

-- What asks for every word of a name, each by its beginning; null when there is none.
create function name_query(p_name text) returns tsquery language sql immutable strict parallel safe
  return (
    select string_agg('''' || word || ''':*', ' & ')
    from unnest(array_remove(string_to_array(translate(plain_name(p_name), '''\', ''), ' '), '')) word
  )::tsquery;

create index participant_by_name on participant using gin (name_words(name));
create index appointment_by_contact_name on appointment using gin (name_words(contact_name)) where contact_name is not null;
