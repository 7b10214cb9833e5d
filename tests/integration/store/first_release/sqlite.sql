BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE assignment (
	code TEXT NOT NULL, 
	notice TEXT NOT NULL, 
	obligation TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	first_unit TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	clause VARCHAR NOT NULL, 
	modality VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	step VARCHAR NOT NULL, 
	period VARCHAR, 
	opened_on DATE NOT NULL, 
	last_day DATE, 
	target_day DATE, 
	review_date DATE, 
	received_on DATE, 
	submitted_on DATE, 
	closed_on DATE, 
	asked_day DATE, 
	first_last_day DATE, 
	is_nil BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_assignment PRIMARY KEY (code)
);
INSERT INTO "assignment" VALUES('thu-vien-2025.1-danh-muc.phong-gddt-cu-jut','thu-vien-2025','1-danh-muc','phong-gddt-cu-jut','phong-gddt-cu-jut','phong-gddt-cu-jut','1','obligation','Lập danh mục sách, gửi về Sở','accepted',NULL,'2025-02-14','2025-02-27','2025-02-27',NULL,'2025-02-17','2025-02-20','2025-02-21',NULL,NULL,0,3);
INSERT INTO "assignment" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an','thu-vien-2025','1-danh-muc','thpt-chu-van-an','thpt-chu-van-an','thpt-chu-van-an','1','obligation','Lập danh mục sách, gửi về Sở','open',NULL,'2025-02-14','2025-02-27','2025-02-27',NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "assignment" VALUES('thu-vien-2025.1-ket-qua.phong-gddt-cu-jut','thu-vien-2025','1-ket-qua','phong-gddt-cu-jut','phong-gddt-cu-jut','phong-gddt-cu-jut','1','obligation','Báo cáo kết quả tủ sách lớp học','open',NULL,'2025-02-14','2025-06-29','2025-06-27',NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "assignment" VALUES('thu-vien-2025.1-ket-qua.thpt-chu-van-an','thu-vien-2025','1-ket-qua','thpt-chu-van-an','thpt-chu-van-an','thpt-chu-van-an','1','obligation','Báo cáo kết quả tủ sách lớp học','open',NULL,'2025-02-14','2025-06-29','2025-06-27',NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "assignment" VALUES('thu-vien-2025.2-giu-gin.thpt-chu-van-an','thu-vien-2025','2-giu-gin','thpt-chu-van-an','thpt-chu-van-an','thpt-chu-van-an','2','standing_duty','Giữ tủ sách sạch sẽ','open',NULL,'2025-02-14',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
CREATE TABLE attempt (
	id INTEGER NOT NULL, 
	message TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	state VARCHAR NOT NULL, 
	code INTEGER NOT NULL, 
	answer VARCHAR NOT NULL, 
	retry_at DATETIME, 
	CONSTRAINT pk_attempt PRIMARY KEY (id), 
	CONSTRAINT fk_attempt_message FOREIGN KEY(message) REFERENCES message ("key")
);
INSERT INTO "attempt" VALUES(1,'nhac-viec.c9058aa3e86cf5eacb3e7e1d','2025-03-03 02:00:00.000000','withdrawn',0,'Đã gộp vào thư nhắc sau, gửi cùng nơi nhận.',NULL);
CREATE TABLE audit (
	subject TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	move VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	previous VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	on_behalf_of VARCHAR, 
	at DATETIME NOT NULL, 
	state JSON NOT NULL, 
	detail JSON NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (subject, seq)
);
INSERT INTO "audit" VALUES('thu-vien-2025',1,'document','draft','Chuyên viên','','0000000000000000000000000000000000000000000000000000000000000000','8e29b8e7c66b0f937c616d7876a4ed15dd4d1fb3b3480b7e2fcac7ceb5335f09',NULL,'2025-02-14 02:00:00.000000','{"key": "thu-vien-2025", "purpose": "notice", "document_type": "dispatch", "template": "dispatch/cong-van-thong-bao-ket-luan.docx", "series": "cong-van", "code_notation": "SGDĐT-VP", "subject": "kết luận cuộc họp về tủ sách lớp học", "signer": "Nguyễn Văn Mẫu", "notice": "thu-vien-2025", "values": {"urgency": "", "addressees": ["Phòng Giáo dục và Đào tạo huyện Cư Jút", "Trường THPT Chu Văn An"], "preamble": "Ngày 12 tháng 2 năm 2025, cuộc họp về tủ sách lớp học kết luận như sau.", "clauses": [{"number": "1", "lines": ["Các đơn vị lập danh mục sách gửi về Sở trước ngày 28/02/2025 và báo cáo kết quả trước ngày 30/6/2025."]}, {"number": "2", "lines": ["Trường Trung học phổ thông Chu Văn An giữ tủ sách sạch sẽ trong suốt năm học."]}], "ending": "", "to_places": ["Như trên (để thực hiện)", "Lưu: VT"]}, "recipients": ["phong-gddt-cu-jut", "thpt-chu-van-an"], "about": [], "chase_round": 0, "state": "draft", "code_number": null, "issued_date": null, "sha256": null}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025',2,'document','issue','Chuyên viên','','8e29b8e7c66b0f937c616d7876a4ed15dd4d1fb3b3480b7e2fcac7ceb5335f09','b93362b358bfa01715ba455285d088f07a4630273ccaa642df7f2f1ba98ca760',NULL,'2025-02-14 02:00:00.000000','{"key": "thu-vien-2025", "purpose": "notice", "document_type": "dispatch", "template": "dispatch/cong-van-thong-bao-ket-luan.docx", "series": "cong-van", "code_notation": "SGDĐT-VP", "subject": "kết luận cuộc họp về tủ sách lớp học", "signer": "Nguyễn Văn Mẫu", "notice": "thu-vien-2025", "values": {"urgency": "", "addressees": ["Phòng Giáo dục và Đào tạo huyện Cư Jút", "Trường THPT Chu Văn An"], "preamble": "Ngày 12 tháng 2 năm 2025, cuộc họp về tủ sách lớp học kết luận như sau.", "clauses": [{"number": "1", "lines": ["Các đơn vị lập danh mục sách gửi về Sở trước ngày 28/02/2025 và báo cáo kết quả trước ngày 30/6/2025."]}, {"number": "2", "lines": ["Trường Trung học phổ thông Chu Văn An giữ tủ sách sạch sẽ trong suốt năm học."]}], "ending": "", "to_places": ["Như trên (để thực hiện)", "Lưu: VT"]}, "recipients": ["phong-gddt-cu-jut", "thpt-chu-van-an"], "about": [], "chase_round": 0, "state": "issued", "code_number": 215, "issued_date": "2025-02-14", "sha256": "6c40e9520b2a34ba838eec4e83782af16cab8ad3bfcbce0b41821fc0776cdffe"}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025',3,'notice','adopt','Chuyên viên','','b93362b358bfa01715ba455285d088f07a4630273ccaa642df7f2f1ba98ca760','4c30ebbe2a7da69e718cd6cf3f56a15005ccc091c25ab7854035661b2b131f30',NULL,'2025-02-14 02:00:00.000000','{"key": "thu-vien-2025", "head": {"document_type": "dispatch", "issuing_organ": "so-gddt-dak-nong", "code_number": 215, "code_notation": "SGDĐT-VP", "place": "Đắk Nông", "issued_date": "2025-02-14", "expected_month": "2025-02", "subject": "Kết luận cuộc họp về tủ sách lớp học", "addressees": [{"text": "Phòng Giáo dục và Đào tạo huyện Cư Jút", "means": ["phong-gddt-cu-jut"]}, {"text": "Trường THPT Chu Văn An", "means": ["thpt-chu-van-an"]}], "signer": {"full_name": "Nguyễn Văn Mẫu", "position": "PHÓ GIÁM ĐỐC", "competence": "KT.", "principal": "GIÁM ĐỐC"}, "to_places": [{"text": "Như trên (để thực hiện)", "means": ["phong-gddt-cu-jut", "thpt-chu-van-an"]}], "archive_copy": "VT"}, "meeting": {"meeting_date": "2025-02-12", "name": "Họp về tủ sách lớp học", "place": "Văn phòng Sở", "chair": "Nguyễn Văn Mẫu"}, "preamble": ["Ngày 12 tháng 2 năm 2025, cuộc họp về tủ sách lớp học kết luận như sau."], "directives": [{"clause": "1", "paragraphs": ["1. Các đơn vị lập danh mục sách gửi về Sở trước ngày 28/02/2025 và báo cáo kết quả trước ngày 30/6/2025."], "obligations": [{"code": "1-danh-muc", "quote": "lập danh mục sách gửi về Sở", "action": "Lập danh mục sách, gửi về Sở", "owners": ["phong-gddt-cu-jut", "thpt-chu-van-an"], "due": {"words": "trước ngày 28/02/2025", "before": "2025-02-28"}, "deliverable": "Danh mục sách", "send_to": "so-gddt-dak-nong"}, {"code": "1-ket-qua", "quote": "báo cáo kết quả", "action": "Báo cáo kết quả tủ sách lớp học", "owners": ["phong-gddt-cu-jut", "thpt-chu-van-an"], "due": {"words": "trước ngày 30/6/2025", "before": "2025-06-30"}, "deliverable": "Báo cáo kết quả", "send_to": "so-gddt-dak-nong"}]}, {"clause": "2", "paragraphs": ["2. Trường Trung học phổ thông Chu Văn An giữ tủ sách sạch sẽ trong suốt năm học."], "obligations": [{"code": "2-giu-gin", "quote": "giữ tủ sách sạch sẽ trong suốt năm học", "action": "Giữ tủ sách sạch sẽ", "modality": "standing_duty", "owners": ["thpt-chu-van-an"]}]}]}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.1-danh-muc.phong-gddt-cu-jut',1,'assignment','open','Chuyên viên','','0000000000000000000000000000000000000000000000000000000000000000','4d1570b368a336629831c0bd9ab1e7602694fdb4706e1a3ae5eaf36dc32fdbd6',NULL,'2025-02-14 02:00:00.000000','{"code": "thu-vien-2025.1-danh-muc.phong-gddt-cu-jut", "notice": "thu-vien-2025", "clause": "1", "obligation": "1-danh-muc", "modality": "obligation", "action": "Lập danh mục sách, gửi về Sở", "unit": "phong-gddt-cu-jut", "first_unit": "phong-gddt-cu-jut", "owner": "phong-gddt-cu-jut", "opened_on": "2025-02-14", "last_day": "2025-02-27", "target_day": "2025-02-27", "review_date": null, "period": null, "step": "open", "received_on": null, "submitted_on": null, "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 0}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an',1,'assignment','open','Chuyên viên','','0000000000000000000000000000000000000000000000000000000000000000','6a5ea3b0c16c0e8e0cc0ba6024927b1e221741c5c9397f37c54dc7b574d274ad',NULL,'2025-02-14 02:00:00.000000','{"code": "thu-vien-2025.1-danh-muc.thpt-chu-van-an", "notice": "thu-vien-2025", "clause": "1", "obligation": "1-danh-muc", "modality": "obligation", "action": "Lập danh mục sách, gửi về Sở", "unit": "thpt-chu-van-an", "first_unit": "thpt-chu-van-an", "owner": "thpt-chu-van-an", "opened_on": "2025-02-14", "last_day": "2025-02-27", "target_day": "2025-02-27", "review_date": null, "period": null, "step": "open", "received_on": null, "submitted_on": null, "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 0}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.1-ket-qua.phong-gddt-cu-jut',1,'assignment','open','Chuyên viên','','0000000000000000000000000000000000000000000000000000000000000000','dc4f9598a82098ce674ee058252152d7c22095bcdd55ae103ad8295aeb6fc56a',NULL,'2025-02-14 02:00:00.000000','{"code": "thu-vien-2025.1-ket-qua.phong-gddt-cu-jut", "notice": "thu-vien-2025", "clause": "1", "obligation": "1-ket-qua", "modality": "obligation", "action": "Báo cáo kết quả tủ sách lớp học", "unit": "phong-gddt-cu-jut", "first_unit": "phong-gddt-cu-jut", "owner": "phong-gddt-cu-jut", "opened_on": "2025-02-14", "last_day": "2025-06-29", "target_day": "2025-06-27", "review_date": null, "period": null, "step": "open", "received_on": null, "submitted_on": null, "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 0}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.1-ket-qua.thpt-chu-van-an',1,'assignment','open','Chuyên viên','','0000000000000000000000000000000000000000000000000000000000000000','7ce6bc8fdc57e95d85f33c626c5bb6fe42dd7107d9e6b34dd18d2809618a9b2d',NULL,'2025-02-14 02:00:00.000000','{"code": "thu-vien-2025.1-ket-qua.thpt-chu-van-an", "notice": "thu-vien-2025", "clause": "1", "obligation": "1-ket-qua", "modality": "obligation", "action": "Báo cáo kết quả tủ sách lớp học", "unit": "thpt-chu-van-an", "first_unit": "thpt-chu-van-an", "owner": "thpt-chu-van-an", "opened_on": "2025-02-14", "last_day": "2025-06-29", "target_day": "2025-06-27", "review_date": null, "period": null, "step": "open", "received_on": null, "submitted_on": null, "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 0}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.2-giu-gin.thpt-chu-van-an',1,'assignment','open','Chuyên viên','','0000000000000000000000000000000000000000000000000000000000000000','7c39772a61f77ae7a6784440fdf6ed71fbb84f076364e9224c6701dde17d3788',NULL,'2025-02-14 02:00:00.000000','{"code": "thu-vien-2025.2-giu-gin.thpt-chu-van-an", "notice": "thu-vien-2025", "clause": "2", "obligation": "2-giu-gin", "modality": "standing_duty", "action": "Giữ tủ sách sạch sẽ", "unit": "thpt-chu-van-an", "first_unit": "thpt-chu-van-an", "owner": "thpt-chu-van-an", "opened_on": "2025-02-14", "last_day": null, "target_day": null, "review_date": null, "period": null, "step": "open", "received_on": null, "submitted_on": null, "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 0}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.1-danh-muc.phong-gddt-cu-jut',2,'assignment','receive','Chuyên viên','','4d1570b368a336629831c0bd9ab1e7602694fdb4706e1a3ae5eaf36dc32fdbd6','e46c19b5530dac335cfcaefd2672300ba486c926342e85d0383d416b3c38129e','Phòng Giáo dục và Đào tạo huyện Cư Jút','2025-02-17 02:00:00.000000','{"code": "thu-vien-2025.1-danh-muc.phong-gddt-cu-jut", "notice": "thu-vien-2025", "clause": "1", "obligation": "1-danh-muc", "modality": "obligation", "action": "Lập danh mục sách, gửi về Sở", "unit": "phong-gddt-cu-jut", "first_unit": "phong-gddt-cu-jut", "owner": "phong-gddt-cu-jut", "opened_on": "2025-02-14", "last_day": "2025-02-27", "target_day": "2025-02-27", "review_date": null, "period": null, "step": "received", "received_on": "2025-02-17", "submitted_on": null, "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 1}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.1-danh-muc.phong-gddt-cu-jut',3,'assignment','submit','Chuyên viên','','e46c19b5530dac335cfcaefd2672300ba486c926342e85d0383d416b3c38129e','417e38cd9b105d390335f2c3cdfc6a2ef05a4d763e957901ac3f6a8b46cdbd0e','Phòng Giáo dục và Đào tạo huyện Cư Jút','2025-02-20 02:00:00.000000','{"code": "thu-vien-2025.1-danh-muc.phong-gddt-cu-jut", "notice": "thu-vien-2025", "clause": "1", "obligation": "1-danh-muc", "modality": "obligation", "action": "Lập danh mục sách, gửi về Sở", "unit": "phong-gddt-cu-jut", "first_unit": "phong-gddt-cu-jut", "owner": "phong-gddt-cu-jut", "opened_on": "2025-02-14", "last_day": "2025-02-27", "target_day": "2025-02-27", "review_date": null, "period": null, "step": "submitted", "received_on": "2025-02-17", "submitted_on": "2025-02-20", "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 2}','{"assignment": "thu-vien-2025.1-danh-muc.phong-gddt-cu-jut", "version": 2, "submitted_on": "2025-02-20", "is_nil": false, "note": "", "report_number": "45", "report_notation": "BC-PGDĐT", "report_date": null, "files": [{"sha256": "4b1d67218737251ac6ca97cab843d1bd19b5555277fbd4422dfe9047b15126b9", "name": "danh-muc.txt", "size": 17}]}');
INSERT INTO "audit" VALUES('thu-vien-2025.1-danh-muc.phong-gddt-cu-jut',4,'assignment','accept','Chuyên viên','','417e38cd9b105d390335f2c3cdfc6a2ef05a4d763e957901ac3f6a8b46cdbd0e','f0ca2cc361de60ce1c217442b1c1f2f252a95d2f05828dd653c649786d969cfc',NULL,'2025-02-21 02:00:00.000000','{"code": "thu-vien-2025.1-danh-muc.phong-gddt-cu-jut", "notice": "thu-vien-2025", "clause": "1", "obligation": "1-danh-muc", "modality": "obligation", "action": "Lập danh mục sách, gửi về Sở", "unit": "phong-gddt-cu-jut", "first_unit": "phong-gddt-cu-jut", "owner": "phong-gddt-cu-jut", "opened_on": "2025-02-14", "last_day": "2025-02-27", "target_day": "2025-02-27", "review_date": null, "period": null, "step": "accepted", "received_on": "2025-02-17", "submitted_on": "2025-02-20", "closed_on": "2025-02-21", "is_nil": false, "asked_day": null, "first_last_day": null, "version": 3}','{}');
INSERT INTO "audit" VALUES('don-doc.thu-vien-2025.thpt-chu-van-an.20250306.lan-1',1,'document','draft','Chuyên viên','','0000000000000000000000000000000000000000000000000000000000000000','2922da39a84b56a1d2ed37d9fb9f76f26d4e126c2676f2b18a1f42496f6d2b78',NULL,'2025-03-06 02:00:00.000000','{"key": "don-doc.thu-vien-2025.thpt-chu-van-an.20250306.lan-1", "purpose": "chase", "document_type": "dispatch", "template": "dispatch/cong-van-don-doc.docx", "series": "cong-van", "code_notation": "SGDĐT-GDTrH-QLCL", "subject": "đôn đốc (lần 1) thực hiện kết luận cuộc họp về tủ sách lớp học", "signer": "Nguyễn Văn Mẫu", "notice": "thu-vien-2025", "values": {"addressees": ["Trường THPT Chu Văn An"], "source_citation": "Công văn số 215/SGDĐT-VP ngày 14 tháng 02 năm 2025 của Sở Giáo dục và Đào tạo về việc kết luận cuộc họp về tủ sách lớp học", "cutoff_day": "06/3/2025", "new_day": "12/3/2025", "contact": "Chuyên viên Phòng GDTrH-QLCL, điện thoại 0000 000 000, thư điện tử hoc-ba-so@so-gddt-dak-nong.example", "to_places": ["Như trên", "Giám đốc (để báo cáo)", "Lưu: VT, GDTrH-QLCL"], "unit": "Trường THPT Chu Văn An", "duties": [{"clause": "Mục 1", "quote": "lập danh mục sách gửi về Sở", "last_day": "27/02/2025", "days_late": 7}], "earlier_chases": []}, "recipients": ["thpt-chu-van-an"], "about": ["thu-vien-2025.1-danh-muc.thpt-chu-van-an"], "chase_round": 1, "state": "draft", "code_number": null, "issued_date": null, "sha256": null}','{}');
INSERT INTO "audit" VALUES('thu-vien-2025.2-giu-gin.thpt-chu-van-an',2,'incident','report_incident','Chuyên viên','Tủ sách bị ẩm, hỏng mười quyển','7c39772a61f77ae7a6784440fdf6ed71fbb84f076364e9224c6701dde17d3788','8984dc8ae75a4a315ab6030d285554db5ce2d954ff63439bab6efa7e21314251',NULL,'2025-02-23 02:00:00.000000','{"code": "thu-vien-2025.2-giu-gin.thpt-chu-van-an", "notice": "thu-vien-2025", "clause": "2", "obligation": "2-giu-gin", "modality": "standing_duty", "action": "Giữ tủ sách sạch sẽ", "unit": "thpt-chu-van-an", "first_unit": "thpt-chu-van-an", "owner": "thpt-chu-van-an", "opened_on": "2025-02-14", "last_day": null, "target_day": null, "review_date": null, "period": null, "step": "open", "received_on": null, "submitted_on": null, "closed_on": null, "is_nil": false, "asked_day": null, "first_last_day": null, "version": 0}','{"assignment": "thu-vien-2025.2-giu-gin.thpt-chu-van-an", "happened_on": "2025-02-22", "words": "Tủ sách bị ẩm, hỏng mười quyển", "reported_by": "Chuyên viên", "reported_at": "2025-02-23 09:00:00+07:00"}');
CREATE TABLE document (
	"key" TEXT NOT NULL, 
	series TEXT NOT NULL, 
	notice TEXT, 
	purpose VARCHAR NOT NULL, 
	document_type VARCHAR NOT NULL, 
	template VARCHAR NOT NULL, 
	code_notation VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	signer VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	sha256 VARCHAR, 
	"values" JSON NOT NULL, 
	recipients JSON NOT NULL, 
	chase_round INTEGER NOT NULL, 
	code_number INTEGER, 
	issued_date DATE, 
	issued_year INTEGER, 
	CONSTRAINT pk_document PRIMARY KEY ("key"), 
	CONSTRAINT uq_document_series UNIQUE (series, issued_year, code_number)
);
INSERT INTO "document" VALUES('thu-vien-2025','cong-van','thu-vien-2025','notice','dispatch','dispatch/cong-van-thong-bao-ket-luan.docx','SGDĐT-VP','kết luận cuộc họp về tủ sách lớp học','Nguyễn Văn Mẫu','issued','6c40e9520b2a34ba838eec4e83782af16cab8ad3bfcbce0b41821fc0776cdffe','{"urgency": "", "addressees": ["Phòng Giáo dục và Đào tạo huyện Cư Jút", "Trường THPT Chu Văn An"], "preamble": "Ngày 12 tháng 2 năm 2025, cuộc họp về tủ sách lớp học kết luận như sau.", "clauses": [{"number": "1", "lines": ["Các đơn vị lập danh mục sách gửi về Sở trước ngày 28/02/2025 và báo cáo kết quả trước ngày 30/6/2025."]}, {"number": "2", "lines": ["Trường Trung học phổ thông Chu Văn An giữ tủ sách sạch sẽ trong suốt năm học."]}], "ending": "", "to_places": ["Như trên (để thực hiện)", "Lưu: VT"]}','["phong-gddt-cu-jut", "thpt-chu-van-an"]',0,215,'2025-02-14',2025);
INSERT INTO "document" VALUES('don-doc.thu-vien-2025.thpt-chu-van-an.20250306.lan-1','cong-van','thu-vien-2025','chase','dispatch','dispatch/cong-van-don-doc.docx','SGDĐT-GDTrH-QLCL','đôn đốc (lần 1) thực hiện kết luận cuộc họp về tủ sách lớp học','Nguyễn Văn Mẫu','draft',NULL,'{"addressees": ["Trường THPT Chu Văn An"], "source_citation": "Công văn số 215/SGDĐT-VP ngày 14 tháng 02 năm 2025 của Sở Giáo dục và Đào tạo về việc kết luận cuộc họp về tủ sách lớp học", "cutoff_day": "06/3/2025", "new_day": "12/3/2025", "contact": "Chuyên viên Phòng GDTrH-QLCL, điện thoại 0000 000 000, thư điện tử hoc-ba-so@so-gddt-dak-nong.example", "to_places": ["Như trên", "Giám đốc (để báo cáo)", "Lưu: VT, GDTrH-QLCL"], "unit": "Trường THPT Chu Văn An", "duties": [{"clause": "Mục 1", "quote": "lập danh mục sách gửi về Sở", "last_day": "27/02/2025", "days_late": 7}], "earlier_chases": []}','["thpt-chu-van-an"]',1,NULL,NULL,NULL);
CREATE TABLE document_about (
	document TEXT NOT NULL, 
	assignment TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	CONSTRAINT pk_document_about PRIMARY KEY (document, assignment), 
	CONSTRAINT fk_document_about_document FOREIGN KEY(document) REFERENCES document ("key"), 
	CONSTRAINT fk_document_about_assignment FOREIGN KEY(assignment) REFERENCES assignment (code)
);
INSERT INTO "document_about" VALUES('don-doc.thu-vien-2025.thpt-chu-van-an.20250306.lan-1','thu-vien-2025.1-danh-muc.thpt-chu-van-an',0);
CREATE TABLE event (
	"key" TEXT NOT NULL, 
	assignment TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	audience VARCHAR NOT NULL, 
	rung VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	due_on DATE NOT NULL, 
	last_day DATE NOT NULL, 
	fired_at DATETIME, 
	CONSTRAINT pk_event PRIMARY KEY ("key"), 
	CONSTRAINT fk_event_assignment FOREIGN KEY(assignment) REFERENCES assignment (code)
);
INSERT INTO "event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.before1.unit.thpt-chu-van-an','thu-vien-2025.1-danh-muc.thpt-chu-van-an','thpt-chu-van-an','unit','before',1,'2025-02-26','2025-02-27','2025-03-03 02:00:00.000000');
INSERT INTO "event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.before3.unit.thpt-chu-van-an','thu-vien-2025.1-danh-muc.thpt-chu-van-an','thpt-chu-van-an','unit','before',3,'2025-02-24','2025-02-27','2025-03-03 02:00:00.000000');
INSERT INTO "event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.before7.unit.thpt-chu-van-an','thu-vien-2025.1-danh-muc.thpt-chu-van-an','thpt-chu-van-an','unit','before',7,'2025-02-18','2025-02-27','2025-02-18 02:00:00.000000');
INSERT INTO "event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.late1.unit.thpt-chu-van-an','thu-vien-2025.1-danh-muc.thpt-chu-van-an','thpt-chu-van-an','unit','late',1,'2025-03-04','2025-02-27',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.on_day0.unit.thpt-chu-van-an','thu-vien-2025.1-danh-muc.thpt-chu-van-an','thpt-chu-van-an','unit','on_day',0,'2025-02-27','2025-02-27','2025-03-03 02:00:00.000000');
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.phong-gddt-cu-jut@20250629.before1.unit.phong-gddt-cu-jut','thu-vien-2025.1-ket-qua.phong-gddt-cu-jut','phong-gddt-cu-jut','unit','before',1,'2025-06-26','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.phong-gddt-cu-jut@20250629.before3.unit.phong-gddt-cu-jut','thu-vien-2025.1-ket-qua.phong-gddt-cu-jut','phong-gddt-cu-jut','unit','before',3,'2025-06-24','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.phong-gddt-cu-jut@20250629.before7.unit.phong-gddt-cu-jut','thu-vien-2025.1-ket-qua.phong-gddt-cu-jut','phong-gddt-cu-jut','unit','before',7,'2025-06-18','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.phong-gddt-cu-jut@20250629.late1.unit.phong-gddt-cu-jut','thu-vien-2025.1-ket-qua.phong-gddt-cu-jut','phong-gddt-cu-jut','unit','late',1,'2025-07-02','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.phong-gddt-cu-jut@20250629.on_day0.unit.phong-gddt-cu-jut','thu-vien-2025.1-ket-qua.phong-gddt-cu-jut','phong-gddt-cu-jut','unit','on_day',0,'2025-06-27','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.thpt-chu-van-an@20250629.before1.unit.thpt-chu-van-an','thu-vien-2025.1-ket-qua.thpt-chu-van-an','thpt-chu-van-an','unit','before',1,'2025-06-26','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.thpt-chu-van-an@20250629.before3.unit.thpt-chu-van-an','thu-vien-2025.1-ket-qua.thpt-chu-van-an','thpt-chu-van-an','unit','before',3,'2025-06-24','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.thpt-chu-van-an@20250629.before7.unit.thpt-chu-van-an','thu-vien-2025.1-ket-qua.thpt-chu-van-an','thpt-chu-van-an','unit','before',7,'2025-06-18','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.thpt-chu-van-an@20250629.late1.unit.thpt-chu-van-an','thu-vien-2025.1-ket-qua.thpt-chu-van-an','thpt-chu-van-an','unit','late',1,'2025-07-02','2025-06-29',NULL);
INSERT INTO "event" VALUES('thu-vien-2025.1-ket-qua.thpt-chu-van-an@20250629.on_day0.unit.thpt-chu-van-an','thu-vien-2025.1-ket-qua.thpt-chu-van-an','thpt-chu-van-an','unit','on_day',0,'2025-06-27','2025-06-29',NULL);
CREATE TABLE incident (
	id INTEGER NOT NULL, 
	assignment TEXT NOT NULL, 
	happened_on DATE NOT NULL, 
	words VARCHAR NOT NULL, 
	reported_by VARCHAR NOT NULL, 
	reported_at DATETIME NOT NULL, 
	CONSTRAINT pk_incident PRIMARY KEY (id), 
	CONSTRAINT fk_incident_assignment FOREIGN KEY(assignment) REFERENCES assignment (code)
);
INSERT INTO "incident" VALUES(1,'thu-vien-2025.2-giu-gin.thpt-chu-van-an','2025-02-22','Tủ sách bị ẩm, hỏng mười quyển','Chuyên viên','2025-02-23 02:00:00.000000');
CREATE TABLE message (
	"key" TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	kind VARCHAR NOT NULL, 
	to_name VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	answer VARCHAR NOT NULL, 
	to_email VARCHAR, 
	letter JSON NOT NULL, 
	attachments JSON NOT NULL, 
	queued_at DATETIME NOT NULL, 
	written_at DATETIME, 
	next_try_at DATETIME, 
	sent_at DATETIME, 
	tries INTEGER NOT NULL, 
	code INTEGER, 
	CONSTRAINT pk_message PRIMARY KEY ("key")
);
INSERT INTO "message" VALUES('van-ban.thu-vien-2025.phong-gddt-cu-jut','phong-gddt-cu-jut','dispatch','Phòng Giáo dục và Đào tạo huyện Cư Jút','queued','','dau-moi@phong-gddt-cu-jut.example','{"subject": "[215/SGDĐT-VP] V/v kết luận cuộc họp về tủ sách lớp học", "greeting": "Kính gửi: Phòng Giáo dục và Đào tạo huyện Cư Jút", "paragraphs": ["Sở Giáo dục và Đào tạo tỉnh Đắk Nông gửi kèm thư này Công văn số 215/SGDĐT-VP về việc kết luận cuộc họp về tủ sách lớp học.", "Đề nghị đơn vị tiếp nhận và thực hiện theo nội dung văn bản."], "table": null, "closing": ["Đầu mối: Chuyên viên Phòng GDTrH-QLCL; điện thoại 0000 000 000; thư điện tử hoc-ba-so@so-gddt-dak-nong.example.", "Sở Giáo dục và Đào tạo tỉnh Đắk Nông"], "calendar": []}','[{"sha256": "6c40e9520b2a34ba838eec4e83782af16cab8ad3bfcbce0b41821fc0776cdffe", "name": "2025-215-thu-vien-2025.docx"}]','2025-02-14 02:00:00.000000',NULL,'2025-02-14 02:00:00.000000',NULL,0,NULL);
INSERT INTO "message" VALUES('van-ban.thu-vien-2025.thpt-chu-van-an','thpt-chu-van-an','dispatch','Trường THPT Chu Văn An','queued','','dau-moi@thpt-chu-van-an.example','{"subject": "[215/SGDĐT-VP] V/v kết luận cuộc họp về tủ sách lớp học", "greeting": "Kính gửi: Trường THPT Chu Văn An", "paragraphs": ["Sở Giáo dục và Đào tạo tỉnh Đắk Nông gửi kèm thư này Công văn số 215/SGDĐT-VP về việc kết luận cuộc họp về tủ sách lớp học.", "Đề nghị đơn vị tiếp nhận và thực hiện theo nội dung văn bản."], "table": null, "closing": ["Đầu mối: Chuyên viên Phòng GDTrH-QLCL; điện thoại 0000 000 000; thư điện tử hoc-ba-so@so-gddt-dak-nong.example.", "Sở Giáo dục và Đào tạo tỉnh Đắk Nông"], "calendar": []}','[{"sha256": "6c40e9520b2a34ba838eec4e83782af16cab8ad3bfcbce0b41821fc0776cdffe", "name": "2025-215-thu-vien-2025.docx"}]','2025-02-14 02:00:00.000000',NULL,'2025-02-14 02:00:00.000000',NULL,0,NULL);
INSERT INTO "message" VALUES('nhac-viec.c9058aa3e86cf5eacb3e7e1d','thpt-chu-van-an','reminder','Trường THPT Chu Văn An','withdrawn','Đã gộp vào thư nhắc sau, gửi cùng nơi nhận.','dau-moi@thpt-chu-van-an.example','{"subject": "[215/SGDĐT-VP] Nhắc việc: 01 nhiệm vụ đến hạn thứ Năm 27/02/2025", "greeting": "Kính gửi: Trường THPT Chu Văn An", "paragraphs": ["Theo Công văn số 215/SGDĐT-VP, đơn vị còn 01 nhiệm vụ chưa hoàn thành:"], "table": {"header": ["Nhiệm vụ", "Văn bản giao", "Ngày cuối còn trong hạn", "Tình trạng"], "rows": [["Lập danh mục sách, gửi về Sở", "Mục 1, 215/SGDĐT-VP", "thứ Năm 27/02/2025", "Còn 7 ngày làm việc"]]}, "closing": ["Đề nghị đơn vị gửi báo cáo bằng văn bản (có số, ký hiệu, ngày) về hoc-ba-so@so-gddt-dak-nong.example.", "Nếu không phát sinh nội dung phải báo cáo, đề nghị trả lời “không phát sinh” kèm lý do.", "Nếu cần thêm thời gian, đề nghị gửi lý do và ngày đề xuất trước khi hết hạn.", "Nếu đơn vị đã gửi báo cáo, đề nghị cho biết số, ký hiệu, ngày của văn bản để đối chiếu.", "Đầu mối: Chuyên viên Phòng GDTrH-QLCL; điện thoại 0000 000 000; thư điện tử hoc-ba-so@so-gddt-dak-nong.example.", "Sở Giáo dục và Đào tạo tỉnh Đắk Nông"], "calendar": [{"uid": "thu-vien-2025.1-danh-muc.thpt-chu-van-an@dondoc.example", "day": "2025-02-27", "summary": "Hạn: Lập danh mục sách, gửi về Sở", "description": "Mục 1, Công văn số 215/SGDĐT-VP. Ngày cuối còn trong hạn: thứ Năm 27/02/2025. Mã: thu-vien-2025.1-danh-muc.thpt-chu-van-an"}]}','[]','2025-02-18 02:00:00.000000',NULL,NULL,NULL,1,0);
INSERT INTO "message" VALUES('nhac-viec.ea4c5fd42b4e4a025909894d','thpt-chu-van-an','reminder','Trường THPT Chu Văn An','queued','','dau-moi@thpt-chu-van-an.example','{"subject": "[215/SGDĐT-VP] Nhắc việc: 01 nhiệm vụ đã quá hạn", "greeting": "Kính gửi: Trường THPT Chu Văn An", "paragraphs": ["Theo Công văn số 215/SGDĐT-VP, đơn vị còn 01 nhiệm vụ chưa hoàn thành, đã quá hạn:"], "table": {"header": ["Nhiệm vụ", "Văn bản giao", "Ngày cuối còn trong hạn", "Tình trạng"], "rows": [["Lập danh mục sách, gửi về Sở", "Mục 1, 215/SGDĐT-VP", "thứ Năm 27/02/2025", "Quá 4 ngày"]]}, "closing": ["Đề nghị đơn vị gửi báo cáo bằng văn bản (có số, ký hiệu, ngày) về hoc-ba-so@so-gddt-dak-nong.example.", "Nếu không phát sinh nội dung phải báo cáo, đề nghị trả lời “không phát sinh” kèm lý do.", "Nếu cần thêm thời gian, đề nghị gửi lý do và ngày sẽ hoàn thành.", "Nếu đơn vị đã gửi báo cáo, đề nghị cho biết số, ký hiệu, ngày của văn bản để đối chiếu.", "Đầu mối: Chuyên viên Phòng GDTrH-QLCL; điện thoại 0000 000 000; thư điện tử hoc-ba-so@so-gddt-dak-nong.example.", "Sở Giáo dục và Đào tạo tỉnh Đắk Nông"], "calendar": []}','[]','2025-03-03 02:00:00.000000',NULL,'2025-03-03 02:00:00.000000',NULL,0,NULL);
CREATE TABLE message_about (
	message TEXT NOT NULL, 
	assignment TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	CONSTRAINT pk_message_about PRIMARY KEY (message, assignment), 
	CONSTRAINT fk_message_about_message FOREIGN KEY(message) REFERENCES message ("key"), 
	CONSTRAINT fk_message_about_assignment FOREIGN KEY(assignment) REFERENCES assignment (code)
);
INSERT INTO "message_about" VALUES('nhac-viec.c9058aa3e86cf5eacb3e7e1d','thu-vien-2025.1-danh-muc.thpt-chu-van-an',0);
INSERT INTO "message_about" VALUES('nhac-viec.ea4c5fd42b4e4a025909894d','thu-vien-2025.1-danh-muc.thpt-chu-van-an',0);
CREATE TABLE message_event (
	event TEXT NOT NULL, 
	message TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	CONSTRAINT pk_message_event PRIMARY KEY (event), 
	CONSTRAINT fk_message_event_message FOREIGN KEY(message) REFERENCES message ("key")
);
INSERT INTO "message_event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.before1.unit.thpt-chu-van-an','nhac-viec.ea4c5fd42b4e4a025909894d',0);
INSERT INTO "message_event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.before3.unit.thpt-chu-van-an','nhac-viec.ea4c5fd42b4e4a025909894d',1);
INSERT INTO "message_event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.before7.unit.thpt-chu-van-an','nhac-viec.ea4c5fd42b4e4a025909894d',2);
INSERT INTO "message_event" VALUES('thu-vien-2025.1-danh-muc.thpt-chu-van-an@20250227.on_day0.unit.thpt-chu-van-an','nhac-viec.ea4c5fd42b4e4a025909894d',3);
CREATE TABLE notice (
	"key" TEXT NOT NULL, 
	adopted_at DATETIME NOT NULL, 
	content JSON NOT NULL, 
	CONSTRAINT pk_notice PRIMARY KEY ("key")
);
INSERT INTO "notice" VALUES('thu-vien-2025','2025-02-14 02:00:00.000000','{"key": "thu-vien-2025", "head": {"document_type": "dispatch", "issuing_organ": "so-gddt-dak-nong", "code_number": 215, "code_notation": "SGDĐT-VP", "place": "Đắk Nông", "issued_date": "2025-02-14", "expected_month": "2025-02", "subject": "Kết luận cuộc họp về tủ sách lớp học", "addressees": [{"text": "Phòng Giáo dục và Đào tạo huyện Cư Jút", "means": ["phong-gddt-cu-jut"]}, {"text": "Trường THPT Chu Văn An", "means": ["thpt-chu-van-an"]}], "signer": {"full_name": "Nguyễn Văn Mẫu", "position": "PHÓ GIÁM ĐỐC", "competence": "KT.", "principal": "GIÁM ĐỐC"}, "to_places": [{"text": "Như trên (để thực hiện)", "means": ["phong-gddt-cu-jut", "thpt-chu-van-an"]}], "archive_copy": "VT"}, "meeting": {"meeting_date": "2025-02-12", "name": "Họp về tủ sách lớp học", "place": "Văn phòng Sở", "chair": "Nguyễn Văn Mẫu"}, "preamble": ["Ngày 12 tháng 2 năm 2025, cuộc họp về tủ sách lớp học kết luận như sau."], "directives": [{"clause": "1", "paragraphs": ["1. Các đơn vị lập danh mục sách gửi về Sở trước ngày 28/02/2025 và báo cáo kết quả trước ngày 30/6/2025."], "obligations": [{"code": "1-danh-muc", "quote": "lập danh mục sách gửi về Sở", "action": "Lập danh mục sách, gửi về Sở", "owners": ["phong-gddt-cu-jut", "thpt-chu-van-an"], "due": {"words": "trước ngày 28/02/2025", "before": "2025-02-28"}, "deliverable": "Danh mục sách", "send_to": "so-gddt-dak-nong"}, {"code": "1-ket-qua", "quote": "báo cáo kết quả", "action": "Báo cáo kết quả tủ sách lớp học", "owners": ["phong-gddt-cu-jut", "thpt-chu-van-an"], "due": {"words": "trước ngày 30/6/2025", "before": "2025-06-30"}, "deliverable": "Báo cáo kết quả", "send_to": "so-gddt-dak-nong"}]}, {"clause": "2", "paragraphs": ["2. Trường Trung học phổ thông Chu Văn An giữ tủ sách sạch sẽ trong suốt năm học."], "obligations": [{"code": "2-giu-gin", "quote": "giữ tủ sách sạch sẽ trong suốt năm học", "action": "Giữ tủ sách sạch sẽ", "modality": "standing_duty", "owners": ["thpt-chu-van-an"]}]}]}');
CREATE TABLE register (
	series TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	last_number INTEGER NOT NULL, 
	last_date DATE, 
	CONSTRAINT pk_register PRIMARY KEY (series, year)
);
INSERT INTO "register" VALUES('cong-van',2025,215,'2025-02-14');
CREATE TABLE submission (
	assignment TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	submitted_on DATE NOT NULL, 
	is_nil BOOLEAN NOT NULL, 
	note VARCHAR NOT NULL, 
	report_number VARCHAR, 
	report_notation VARCHAR, 
	report_date DATE, 
	files JSON NOT NULL, 
	CONSTRAINT pk_submission PRIMARY KEY (assignment, version), 
	CONSTRAINT fk_submission_assignment FOREIGN KEY(assignment) REFERENCES assignment (code)
);
INSERT INTO "submission" VALUES('thu-vien-2025.1-danh-muc.phong-gddt-cu-jut',2,'2025-02-20',0,'','45','BC-PGDĐT',NULL,'[{"sha256": "4b1d67218737251ac6ca97cab843d1bd19b5555277fbd4422dfe9047b15126b9", "name": "danh-muc.txt", "size": 17}]');
CREATE INDEX ix_assignment_notice ON assignment (notice);
CREATE INDEX ix_assignment_unit ON assignment (unit);
CREATE INDEX ix_incident_assignment ON incident (assignment);
CREATE INDEX ix_event_assignment ON event (assignment);
CREATE INDEX ix_event_unfired ON event (due_on) WHERE fired_at IS NULL;
CREATE INDEX ix_message_queued ON message (next_try_at) WHERE state = 'queued';
CREATE INDEX ix_attempt_message ON attempt (message);
CREATE INDEX ix_message_event_message ON message_event (message);
CREATE INDEX ix_message_about_assignment ON message_about (assignment);
CREATE INDEX ix_document_about_assignment ON document_about (assignment);
COMMIT;
