-- Models of texts, pictures and recommendations stand on the roster too; their purpose holds the name of their folder.
alter table model_standing alter column purpose set data type varchar(100);
