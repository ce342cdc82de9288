/** Today, search, arrivals and registration. In English. */
import { many } from '../many.ts';
import type { PEOPLE_ES } from '../es/people.ts';

export const PEOPLE_EN: typeof PEOPLE_ES = {
  list: { next: (step) => `Next: ${step}`, noStep: 'Nothing to do for now', choose: 'Choose a person from the list' },
  today: {
    title: 'Today', register: 'Register a person', mine: 'My people', appointments: 'Appointments of the day', late: 'No movement', drafts: 'Unfinished', resume: 'Go on', noName: 'No name yet',
    discardOf: (name) => `Delete the draft of ${name}`, discarded: 'Deleted',
    arrivals: 'Arrivals to complete', missing: (what) => `Missing: ${what}`, facts: { birth: 'birth', nationality: 'nationality', pathway: 'pathway' },
    cards: 'Cards to hand over', jobs: 'With a proposed vacancy', waitsForYou: (n) => `${many(n, 'case waits', 'cases wait')} for a supervisor`,
    empty: 'Nobody is in your care yet. Register the first person.', emptyOther: 'Nothing waits for now. Search for a person by name or folio.', lateFor: (days) => `no movement for ${many(days, 'day', 'days')}`,
  },
  search: {
    title: 'Search', label: 'Name, folio or any number', empty: 'Nobody matches. Check the spelling or register the person.', hint: 'You may leave out accents or make a typing error.', clear: 'Clear the search',
    found: (n, most) => (n >= most ? `The ${most} closest` : many(n, 'person', 'people')), start: 'Searches everybody of this centre, also without a network.',
    why: { folio: 'by the folio', number: 'by a number', name: 'by the name', alike: 'spelt alike' },
  },
  arrivals: {
    title: 'Note arrivals', about: 'A bus or a flight: note each person in a few seconds; the rest is completed later.', whole: 'The arrival', mode: 'How they come', modes: { land: 'By land', air: 'By air', other: 'Another way' }, port: 'Port or bridge', day: 'Day',
    one: 'One by one', list: 'Paste a list', add: 'Note', year: 'Year of birth', nationality: 'Nationality (stays)',
    noted: (n) => `${many(n, 'person noted', 'people noted')}`, notedOne: (name, folio) => `${name} was noted, folio ${folio}`, writeFolio: 'Write the folio on the wristband.',
    complete: 'Complete', family: 'Family of the one before', alike: (name, folio) => `Perhaps here already: ${name}, ${folio}`, failed: (name, why) => `${name} was not noted. ${why}`,
    pasteLabel: 'One person a line', pasteHint: 'Surname Surname, Name · Name Surname Surname · or columns: given names, surname, surname, birth', order: 'Without a comma, first comes', orders: { 'given-first': 'the given name', 'surnames-first': 'the surname' },
    reading: 'It is read as', other: 'Read it another way', addAll: (n) => `Note ${many(n, 'person', 'people')}`, stay: (n) => `${many(n, 'line stays', 'lines stay')} to be corrected`,
    problems: { 'one-word': 'The name or the surname is missing', 'too-many-words': 'Too many words: put a comma after the surnames', letters: 'Something here is no name', repeated: 'It is there twice' },
  },
  register: {
    title: 'Register', completeTitle: 'Complete the registration', name: 'Name', given: 'Given names', firstSurname: 'First surname', secondSurname: 'Second surname', birth: 'Birth', birthDay: 'Exact date', birthYear: 'Only the year', birthUnknown: 'Not known', dayFormat: 'day/month/year',
    sex: 'Sex in the documents', nationality: 'Nationality', stateless: 'Stateless', phone: 'Phone', whatsapp: 'Has WhatsApp on that number', pathway: 'Pathway', flags: 'Flags',
    alike: 'Perhaps registered already', openIt: 'Open', isNew: 'It is somebody else', samePerson: 'The same: arrives again', open: 'Register', onlyName: 'Only the name is needed; the rest can wait.', keptAlways: 'What is typed is kept by itself.', nameMissing: 'Write at least a given name and a surname, in letters.', badPhone: '7 to 15 digits, with or without +.', badDate: 'That date does not exist or has not come yet.', badYear: 'Four digits, like 1988.', check: 'Check what is marked in red.',
    reasons: { 'same-number': 'the same number', 'same-name': 'the same name', 'similar-name': 'a similar name', 'same-birth-year': 'born in the same year', 'near-birth-year': 'one year apart', 'same-nationality': 'the same nationality' },
    minor: 'Under age. Who comes with them?', withAdult: 'An adult', alone: 'Nobody', minorAlone: 'Protection (DIF) comes first: before anything else, the DIF and the Procuraduría decide.',
    pathwayHelp: {
      returnee: 'From Mexico; comes back or was sent back.', 'returnee-us-papers': 'From Mexico, with a matrícula, licence or another paper from there.', 'us-born-child': 'Born there; mother or father is from Mexico.', 'tcn-passport': 'Not from Mexico, has a passport.',
      'tcn-no-papers': 'Not from Mexico, has no papers.', asylum: 'Can’t go back to their country and asks for protection here.', mpp: 'Sent to Mexico to wait for a court date there.',
    },
    more: 'More', moreAbout: 'When there is time, in any order.',
    sections: { documents: 'CURP and other names', language: 'Languages and reading', reach: 'Contact and destination', family: 'Family', arrival: 'Arrival', flags: 'Flags and photo' },
    curp: 'CURP', curpUse: 'Use these facts', curpDiffers: 'The CURP does not fit the name typed. Check both.', curpLater: 'Leave it for later',
    aka: 'Also known as', addAka: 'Add another name', remove: 'Remove',
    birthPlace: 'Birth place', country: 'Country', state: 'State', town: 'Town', destination: 'Where they go',
    languages: 'Languages', variant: (language) => `Community or variant (${language})`, reads: 'Reads with ease?', readings: { yes: 'Yes', some: 'A little', no: 'No' }, noSpanish: 'Is an interpreter needed?', needsInterpreter: 'Yes, needed',
    contact: 'Trusted person', contactName: 'Their name', contactPhone: 'Their phone', contactRelation: 'What they are to the person',
    household: 'Comes with somebody registered already', householdSearch: 'Name or folio of the relative', householdWith: (name) => `Family of ${name}`, householdHas: 'Has a registered family', role: 'In the family', roles: { head: 'Head', partner: 'Partner', child: 'Child', parent: 'Parent', other: 'Another relative' },
    arrivedOn: 'Day of arrival', yearsAbroad: 'Years lived abroad', photo: 'Photo of the person', photoKept: 'Photo kept', photoAgain: 'Change the photo', notHere: 'This case is not on this tablet.', nothingChanged: 'Nothing changed.', again: 'Save and go on with the family',
  },
};
