-- Lines of history about protection move to its own compartment: the core travels to, and rests with, people who may not know that there is something.
update cases set
  protection = protection || jsonb_build_object('history', (
    select jsonb_agg(line order by place) from jsonb_array_elements(core -> 'history') with ordinality as lines (line, place) where line ->> 'type' in ('protectionNoteAdded', 'protectionFlagSet'))),
  core = jsonb_set(core, '{history}', (
    select coalesce(jsonb_agg(line order by place), '[]') from jsonb_array_elements(core -> 'history') with ordinality as lines (line, place) where line ->> 'type' not in ('protectionNoteAdded', 'protectionFlagSet')))
where core @? '$.history[*] ? (@.type == "protectionNoteAdded" || @.type == "protectionFlagSet")';
-- Tablets hold the old form: they take everything anew.
delete from packs;
delete from pack_sets;
update meta set value = gen_random_uuid()::text where key = 'epoch';
