-- A model stands with the version of its passport, so that files changed in its folder do not stand in its place.
alter table model_standing add column version varchar(100);
