-- A dossier that is finished: since when, how it went, and when someone calls to ask. Opened again it goes on where it was.
alter table casus add column gesloten_op date check (gesloten_op >= geopend_op);
alter table casus add column afsluitreden text check (afsluitreden in (
  'bereikt', 'overgedragen', 'ingetrokken', 'geen_contact', 'verhuisd', 'overleden', 'niet_passend'));
alter table casus add column resultaat text check (length(resultaat) between 1 and 4000);
alter table casus add constraint casus_afsluiting check (
  (gesloten_op is null) = (afsluitreden is null) and (gesloten_op is null) = (resultaat is null));
