"""Words that begin a circumstance, give a purpose or link sentences."""

FRONTS = """
bằng | chậm nhất | căn cứ | căn cứ vào | do | dựa trên | khi | kể từ | ngay khi | ngay sau khi
ngoài | nhân dịp | nhận được | nếu | qua | quá thời gian | quá thời hạn | riêng đối với | sau
sau khi | thông qua | thực hiện theo | trong | trong khi | trong thời gian | trong trường hợp
trên | trên cơ sở | trước | trước khi | trường hợp | tuỳ theo | tùy theo | tại | từ | vào
với | đối với
"""
"""They begin a circumstance in front of the main clause."""

TIMELY_ACTS = """
thực hiện theo thời gian | thực hiện theo thời hạn | thực hiện theo tiến độ
thực hiện theo đúng thời gian | thực hiện theo đúng thời hạn | thực hiện theo đúng tiến độ
"""
"""An act that only has a time, though *thực hiện theo* else begins a circumstance."""

PURPOSES = """
làm căn cứ | nhằm | nhằm để | theo | trong công tác | trong quá trình | trong việc | vì | về
về việc | đáp ứng | để
"""
"""They begin what an act is for."""

LINKS = """
bên cạnh đó | cùng với đó | cụ thể | cụ thể như sau | do đó | mặt khác | ngoài ra | như vậy
qua đó | riêng | sau đó | song song đó | theo đó | thêm vào đó | tiếp đó | trong đó
trong đó , | trên cơ sở đó | trước mắt | tuy nhiên | từ đó | vì vậy | đặc biệt | đặc biệt là
đồng thời
"""
"""They link a sentence to the one before."""
