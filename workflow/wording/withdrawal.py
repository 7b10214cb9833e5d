"""Why a mail that waited is not sent, as the mail ledger says it."""

DONE = "Kết quả đã nộp hoặc nhiệm vụ không còn phải thực hiện."
JOINED = "Đã gộp vào thư nhắc sau, gửi cùng nơi nhận."
CHANGED = "Thời hạn hoặc đơn vị thực hiện đã thay đổi."
RECALLED = "Văn bản đã bị thu hồi trước khi gửi."
