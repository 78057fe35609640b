CREATE TABLE kehu (
  kh_id BIGINT PRIMARY KEY,
  xm VARCHAR(40),
  sjhm VARCHAR(20),
  xb VARCHAR(2),
  csrq DATE,
  sfzhm VARCHAR(24),
  wxh VARCHAR(40),
  touxiang VARCHAR(100),
  sjxh VARCHAR(30),
  sjly VARCHAR(10),
  zcsj TIMESTAMP,
  zt SMALLINT
);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10001, '胡穗苒', '17600078593', '女', NULL, '42010619650209078X', 'hu_suira9', 'https://img.example.com/avatar/bc2e8411483597f8.jpg', NULL, 'pos', '2024-08-12 18:45:18', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10002, '黄栋骁', '1363243280', '男', '1962-10-23', NULL, '同手机', 'https://img.example.com/avatar/7a172f3b414218b8.jpg', NULL, 'dr', '2023-11-17 09:57:20', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10003, '谭*', '15954133161', '女', '1963-09-07', '３３０１０６１９６３０９０７３５０５', '同手机', NULL, 'Lumo 9', NULL, '2022-07-30 21:58:11', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10004, '周泽锋', '１７８５９８３７８８６', NULL, NULL, '340104195904057055', 'zhou_zefen2781', NULL, NULL, 'pos', '2023-01-23 13:13:11', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10005, '朱志栋', '18863603290', '男', NULL, '330106 19590112 8435', 'zhu_zhido12', 'https://img.example.com/avatar/81ff26442ba4279e.jpg', NULL, 'dr', '2021-10-04 00:09:50', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10006, '陈钧磊', '13115489542', '男', NULL, '330212198806262333', 'wxid_z6ab68jkywvux9', 'https://img.example.com/avatar/8c24420abc98f525.jpg', 'Lumo 9', 'app', '2024-01-17 14:27:42', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10007, '曹霞棠', '+8613907242218', '女', NULL, '310115198001063126', '', 'https://img.example.com/avatar/582d022bc0d3d6b4.jpg', 'Lumo 12 Pro', 'pos', '2024-12-21 19:54:59', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10008, '黄燕红', '18203621003', '女', NULL, '', 'huang_yanho0', NULL, '', 'dr', '2021-05-03 20:48:17', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10009, '陈伟涛', '8613804269033', '男', NULL, '110105198412259490', 'wxid_wm6kkxhmur37uv', NULL, 'Orvi A57', 'app', '2025-01-14 22:51:24', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10010, '蔡国涛', '15539394797', '男', '1997-08-10', '420106199708105178', '', NULL, NULL, 'app', '2022-01-09 10:37:07', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10011, '黎军栋', '1734273096', '0', '1950-01-18', '410105195001185630', NULL, 'https://img.example.com/avatar/4d91cb27b3714fd5.jpg', NULL, 'app', '2022-08-01 17:11:10', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10012, '马磊志', '+86 198 2713 1592', '男', '1969-09-18', '110105196909184770', NULL, NULL, 'ZX-2203', 'app', '2024-01-30 11:22:39', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10013, '李翔志', '13913736766', '未知', '2004-03-20', '330212200403205995', NULL, 'https://img.example.com/avatar/21ab44455b4a5ec1.jpg', 'Lumo 9', NULL, '2021-11-01 13:17:07', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10014, '李苒', '17360274542', '女', NULL, NULL, NULL, NULL, 'Teno S3', 'dr', '2022-12-05 13:26:24', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10015, '程斌宇', '18737949083', '男', '1952-06-09', NULL, 'wxid_wyavz03bjyjtk4', 'https://img.example.com/avatar/a2e13195e33ac97e.jpg', NULL, 'app', '2021-11-06 07:35:41', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10016, '梁**', '15929630859', '女', NULL, '310115197603126388', 'liang_tangy06', NULL, '', 'xcx', '2025-01-07 08:11:42', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10017, '谢梅秀', NULL, '女', NULL, NULL, NULL, 'https://img.example.com/avatar/d6aeb76776cca052.jpg', 'Teno S3', NULL, '2025-03-11 10:44:32', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10018, '谢婷筠', '19181738843', '女', '1983-02-23', NULL, NULL, NULL, NULL, 'dr', '2025-05-21 16:16:44', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10019, '郭昊涛', '', '男', '1962-05-02', '000000000000000000', NULL, NULL, 'Lumo 9', 'xcx', '2023-04-10 12:23:18', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10020, '卓玛央宗', NULL, '', NULL, NULL, NULL, 'https://img.example.com/avatar/ab4f30dae856bc28.jpg', NULL, 'pos', '2025-11-25 22:23:17', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10021, '李国伟', '１８６９８５３６４１２', '男', NULL, '320106195303049938', NULL, NULL, '', 'dr', '2025-01-27 18:56:54', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10022, '朱钧恺', '13752583738', '男', '1988-07-31', NULL, NULL, 'https://img.example.com/avatar/deb05f023c31dd86.jpg', 'ZX-2203', 'dr', '2023-01-12 08:48:31', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10023, '杨军澍', '025-66155447', '男', '1967-10-07', '11010519671007673', '同手机', NULL, 'ZX-2203', 'dr', '2025-09-14 06:44:24', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10024, '姜秀苒', '1', '女', NULL, '110105790401504', 'wxid_dk7tz0948t0nt4', 'https://img.example.com/avatar/419ef5192177c4f3.jpg', 'Teno S3', NULL, '2022-08-11 10:37:12', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10025, '张葭穗', '159-4409-5191', '女', NULL, '450103198202288749', NULL, 'https://img.example.com/avatar/e8f773e7169439c9.jpg', NULL, 'app', '2021-06-11 11:30:26', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10026, '马丽梅', '15852471168', '女', '1970-03-03', NULL, '15852471168', 'https://img.example.com/avatar/3bcb46fc61e03d8b.jpg', NULL, 'app', '2024-03-20 17:32:53', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10027, '尹苒', '19119217166', '女', '1980-08-02', NULL, 'wxid_ez8f7i6btv9ct3', NULL, NULL, NULL, '2021-09-07 02:44:00', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10028, '杨棠丽', '13023813996', '女', '1976-09-21', '410105********6545', 'wxid_23pcq57wkt5fjx', '', NULL, 'xcx', '2021-01-31 18:49:59', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10029, '徐婷棠', '15086247941', '女', '1980-07-04', NULL, 'wxid_233tfcxkc4w0kc', 'https://img.example.com/avatar/f82353cd80f39d49.jpg', 'ZX-2203', NULL, '2024-09-21 07:31:15', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10030, '司徒苒雯', '15800458139', '女', '1971-03-02', '110101197103027628', 'situ_ranwe3', NULL, 'Orvi A57', 'pos', '2023-08-24 10:03:56', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10031, '司徒铭磊', '15003241910', '男', NULL, '510107195507043951', NULL, 'https://img.example.com/avatar/77e45672ec47ed48.jpg', '', 'app', '2021-09-26 23:01:57', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10032, '郑钧泽', '19831343026', '男', '1982-02-22', '420106198202223893', 'zheng_junze4423', NULL, NULL, 'pos', '2021-08-18 18:41:14', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10033, '黄澍钧', '13621579006', '男', '1990-08-29', NULL, '同手机', NULL, 'ZX-2203', 'pos', '2022-10-30 18:16:59', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10034, '丁澍磊', '18967712526', '男', '1987-09-06', '340104198709064251', 'wxid_wv8qbyibv6y6f8', NULL, 'Teno S3', 'app', '2022-12-24 02:53:46', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10035, '刘国恺', '13543999383', '男', '1951-11-13', NULL, 'wxid_peaim6kyqs3bu6', 'https://img.example.com/avatar/19a2fb27caac11fe.jpg', 'Lumo 9', 'xcx', '2022-07-09 08:44:36', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10036, '胡澍', '180 9810 0507', '', '2001-06-29', '330106200106291771', '', 'https://img.example.com/avatar/248b345f87717fbf.jpg', NULL, 'dr', '2022-05-31 00:28:55', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10037, '周**', '15916828250', '男', NULL, '３３０１０６１９９８１１２２５０７X', NULL, 'https://img.example.com/avatar/4f9766e9abde1527.jpg', 'Teno S3', 'dr', '2021-02-20 15:16:37', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10038, '刘恺斌', '+8615111811348', '男', NULL, '310104195904161891', NULL, 'https://img.example.com/avatar/a992fbc580b0e671.jpg', NULL, 'pos', '2023-06-18 06:32:10', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10039, '赵强伟', '17785578299', '男', '1964-11-26', NULL, NULL, NULL, '', 'pos', '2022-12-13 19:43:01', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10040, '梁建钧', '19830596036', '男', '1998-07-17', '37020219980717633X', 'wxid_b571q0kxvr0r94', NULL, NULL, 'dr', '2022-04-13 16:06:43', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10041, '周斌军', '13132257503', NULL, NULL, '', 'wxid_r27kjvqm7xre0v', NULL, '', NULL, '2021-01-22 20:53:08', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10042, '阿依努尔·吐尔洪', '18833008671', '', '1979-10-03', '', NULL, 'https://img.example.com/avatar/c218d280c23825c6.jpg', 'Orvi A57', 'app', '2022-04-02 14:25:36', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10043, '何女士', '158-6168-3194', '女', '1971-10-30', NULL, 'wxid_vdmujb0rr0vtru', NULL, NULL, NULL, '2021-07-13 19:00:52', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10044, '罗芳沅', '008617849604232', '女', '1975-11-11', NULL, '', 'https://img.example.com/avatar/f4618e0cfe68961d.jpg', NULL, 'dr', '2023-05-03 16:08:05', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10045, '赵锋翔', '+8615725323804', '男', NULL, '000000000000000000', '同手机', 'https://img.example.com/avatar/7c0b4efcbc1b6089.jpg', 'Teno S3', 'dr', '2023-10-14 15:45:56', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10046, '傅斌翔', '0755-84923875', '男', '1975-02-03', '110101197502031659', 'fu_binxi783', 'https://img.example.com/avatar/1374b6abd82458bd.jpg', NULL, 'app', '2022-07-12 06:25:27', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10047, '沈苒红', '131-7298-6465', '女', '1997-02-17', '310115199702176523', NULL, NULL, 'ZX-2203', 'dr', '2022-09-14 00:06:45', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10048, '张桂霞', '18986834428', '女', '1974-02-20', '110105197402204546', NULL, 'default.png', 'ZX-2203', 'xcx', '2025-09-23 12:24:56', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10049, '林浩志', '198-2193-7682', '男', NULL, '210102195406138430', 'lin_haozh54', 'https://img.example.com/avatar/cd4c7735eab42fa6.jpg', 'Teno S3', NULL, '2022-11-10 01:47:09', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10050, '张三', '18078077770', '男', NULL, '320106990310449', NULL, NULL, '', 'xcx', '2023-11-14 08:02:57', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10051, '周恺建', '１３８６６８９５８１８', '男', NULL, NULL, '13866895818', 'https://img.example.com/avatar/54490857f8d114fd.jpg', 'Lumo 9', 'xcx', '2022-01-26 05:33:36', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10052, '朱志泽', '166-5225-0838', '男', NULL, '33010619801010971X', NULL, 'https://img.example.com/avatar/ced0e41f512b8435.jpg', 'Lumo 12 Pro', NULL, '2023-02-14 03:19:27', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10053, '吴霞芳', '15895235052', '女', '1987-08-07', '410105198708073169', 'wu_xiafa', NULL, 'ZX-2203', 'xcx', '2022-01-01 14:58:30', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10054, '高宇伟', '15265707661', '男', '1995-08-25', '510107199508250635', NULL, NULL, NULL, 'xcx', '2021-03-02 02:16:38', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10055, NULL, '15850046074', '男', NULL, NULL, 'wxid_qfgeckh9dwkuuk', NULL, 'Lumo 9', 'pos', '2024-10-29 12:01:34', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10056, '马英芳', '17388841654', '女', '1981-02-16', NULL, '', NULL, 'Orvi A57', 'dr', '2023-08-31 22:06:17', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10057, '郑筠沅', '15823827444', '女', NULL, NULL, NULL, 'https://img.example.com/avatar/cce4abc146c0015d.jpg', NULL, 'xcx', '2023-02-09 00:02:33', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10058, '高磊斌', '182 6687 9084', '男', '1964-05-21', '610113196405212490', NULL, NULL, 'Lumo 12 Pro', 'dr', '2022-01-23 22:16:05', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10059, '张浩建', '18007724890', '男', NULL, '500103199204269532', NULL, 'https://img.example.com/avatar/43cf234dd953d2d6.jpg', NULL, 'xcx', '2021-12-18 15:44:31', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10060, '张梅苒', '13578484289', NULL, NULL, NULL, NULL, 'https://img.example.com/avatar/e146b70b17b3c2a2.jpg', 'Lumo 12 Pro', 'dr', '2023-07-24 21:58:04', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10061, '马**', '155-5256-7600', '女', '1967-08-22', '无', NULL, 'https://img.example.com/avatar/311e9bf8c3bf9dfe.jpg', 'Teno S3', 'dr', '2021-07-23 21:01:55', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10062, '邓泽岳', '15135418646', '男', '1995-07-29', '无', '同手机', NULL, NULL, 'xcx', '2023-09-16 06:39:34', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10063, '赵秀梅', '15266470001', '女', NULL, '440305195808092108', NULL, NULL, 'Orvi A57', 'app', '2022-06-29 04:36:14', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10064, '周葭', '１８０９４４５５２１１', '女', NULL, '无', 'wxid_4q5n97zzv2fk8y', NULL, 'Orvi A57', 'app', '2024-12-25 16:07:38', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10065, '王怡雯', '13688142977', '女', '1997-02-09', '410105199702096663', NULL, 'https://img.example.com/avatar/8253df10be615201.jpg', 'Lumo 12 Pro', 'app', '2024-12-18 14:01:45', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10066, '谢国勇', '18050284101', '男', NULL, NULL, '18050284101', NULL, 'Lumo 9', 'dr', '2025-02-17 22:49:15', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10067, '黄伟铭', '13053929946', '男', NULL, NULL, 'wxid_iz884hdkarxnmn', 'https://img.example.com/avatar/78a66176a29cc6d2.jpg', 'Teno S3', NULL, '2024-09-13 17:59:17', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10068, '陈钧', '17645045914', '男', NULL, '110105200307068333', '同手机', 'https://img.example.com/avatar/f5e8513803a2c0f4.jpg', 'ZX-2203', NULL, '2025-11-14 02:37:21', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10069, '谢伟建', '1', '男', NULL, '210102196706285613', NULL, 'https://img.example.com/avatar/68bc962ae636ff88.jpg', NULL, 'xcx', '2023-08-22 17:43:08', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10070, '林沅桂', '13181141511', '女', NULL, NULL, '', 'https://img.example.com/avatar/4990712221bef368.jpg', 'Teno S3', 'xcx', '2025-02-18 19:03:45', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10071, '董恺志', '13792404786', '男', NULL, '440106200401125835', '同手机', 'https://img.example.com/avatar/85d5826be68b2812.jpg', NULL, 'pos', '2024-10-16 16:40:56', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10072, '阎志强', '15530453217', '男', '1979-02-20', '330106197902209455', NULL, 'https://img.example.com/avatar/6a72f92d58c162c4.jpg', 'Lumo 9', 'dr', '2025-04-30 19:08:52', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10073, '杨斌澍', '18282850213', '男', NULL, '440106198209095939', '18282850213', NULL, 'Lumo 9', NULL, '2024-08-17 11:01:48', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10074, '陈葭娟', '19962166686', '女', '1997-06-01', '无', 'chen_jiaju10', 'https://img.example.com/avatar/bf8154a4c072168c.jpg', 'Teno S3', 'dr', '2021-08-23 03:22:27', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10075, '周恺', '15746788692', '男', NULL, '110105195003191371', 'zhou_kai844', '', 'Teno S3', 'pos', '2023-08-06 05:30:42', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10076, NULL, '17816588365', '男', NULL, '440106 19661105 6357', 'zhu_kaigu67', 'https://img.example.com/avatar/a17f4765be253be7.jpg', 'ZX-2203', NULL, '2021-03-09 01:47:54', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10077, '王女士', '17399492040', '女', '1950-05-22', '330106195005229502', '17399492040', 'https://img.example.com/avatar/f0aa07f756d62353.jpg', 'Teno S3', 'pos', '2024-12-19 09:34:34', 0);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10078, '顾兰苒', '178-8896-4845', '未知', NULL, '110101199508175206', 'wxid_7ndsm5e6a3b64k', 'https://img.example.com/avatar/de9ce912ab8c00a4.jpg', NULL, 'xcx', '2022-07-26 18:54:46', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10079, '廖岳浩', '+8617787408318', '男', NULL, '110105198511119995', '', NULL, 'ZX-2203', 'dr', '2023-11-29 15:01:31', 1);
INSERT INTO kehu (kh_id, xm, sjhm, xb, csrq, sfzhm, wxh, touxiang, sjxh, sjly, zcsj, zt) VALUES (10080, '李婷梅', NULL, '未知', '1991-11-30', NULL, '同手机', 'https://img.example.com/avatar/27ce46d54a96e763.jpg', 'ZX-2203', 'app', '2021-11-30 03:43:49', 0);

CREATE TABLE baoguo (
  bg_id BIGINT PRIMARY KEY,
  ydh VARCHAR(20),
  kdgs VARCHAR(20),
  shoujianren VARCHAR(40),
  sjrdh VARCHAR(20),
  dizhi VARCHAR(120),
  dzbm VARCHAR(12),
  qujianma VARCHAR(12),
  zhongliang NUMERIC(8,3),
  rksj TIMESTAMP,
  sfqs SMALLINT,
  beizhu VARCHAR(200)
);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880001, '937649115632337', '青筏急送', '胡穗苒', '176****8593', '湖北省武汉市洪山区渡云街217号向阳家属院5-2-2204', '610113227', '20-1-2826', 13.091, '2024-04-10 22:27:48', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880002, '529186029972', '青筏急送', '黄栋骁', '136 3243 2802', '湖南省长沙市岳麓区青榆路51号和悦府11号楼210', '370202441', '26-6-0245', 7.925, '2025-02-14 17:38:31', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880003, '78784472980212', '禾舟到家', '谭霁', '15954133161', '湖北省武汉市洪山区望澍路80号石榴公寓1栋4单元1104室', '370202159', '15-1-7802', NULL, '2025-10-30 19:04:01', 1, '帮邻居黄燕红一起取');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880004, '78657906388937', '禾舟到家', NULL, '008617859837886', '浙江省杭州市 西湖区 石筏东路88号', '440305602', '2-2-5193', NULL, '2024-03-27 07:22:59', 1, '代取人:周葭');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880005, '4333023839629', '百翎快递', '朱志栋', '１８８６３６０３２９０', '四川省成都市武侯区麦禾街280号砚湖名邸25-3-1428', '320106019', '10-6-8853', 3.026, '2025-12-15 00:36:41', 0, '改打16652250838');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880006, '4311531644671', '蓝梭物流', '陈钧磊', '13115489542', '市北区向阳家属院13号楼790', NULL, '11-6-6438', 8.894, '2024-07-11 08:51:09', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880007, '4357488349692', '迅鹿速运', '曹霞棠', '13907242218', '湖北省武汉市洪山区南砚大道389号石榴公寓5-1-1383', '440106943', '17-5-4770', 7.875, '2024-05-27 10:34:24', 0, '司徒小姐行动不便,送上门');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880008, '975678443396971', '百翎快递', '黄女士', '182****1003', '锦岸花园2栋1单元405室', '430102804', '14-2-2316', NULL, '2024-10-10 14:37:24', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880009, '78281144383290', '百翎快递', '陈伟涛', '13804269033', '', '430102017', '16-6-6306', 9.952, '2025-06-30 09:04:51', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880010, '78754891168975', '禾舟到家', '蔡先生', '15539394797', '西湖区向阳家属院19号楼2366', '110101754', '14-3-3073', 0.136, '2025-04-09 03:35:27', 1, '聋哑人,发短信');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880011, '11587791005', '百翎快递', '黎军栋', '17342730968', '江苏省南京市鼓楼区麦禾街115号锦岸花园19栋1单元1103室', '450103362', '15-3-4376', 0.909, '2024-05-03 15:22:36', 0, '微信联系17600078593');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880012, '4307531650764', '青筏急送', '马磊志', '19827131592', '洪山区棠溪苑17号楼1944', '320106414', '15-2-8319', NULL, '2025-04-19 14:27:22', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880013, '939734594644415', '蓝梭物流', '李翔志', '13913736766', '山东省青岛市市北区听泉路274号石榴公寓9号楼2187', '320106230', '8-4-3430', 7.722, '2024-08-30 17:06:56', 1, '改打13115489542');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880014, '78075683069307', '青筏急送', '李苒', '173****4542', '山东省青岛市 市北区 青榆路37号', '350203298', '10-2-9450', 17.982, '2025-07-06 16:11:41', 0, '代取人:李苒');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880015, '968856285508251', '云驼快运', '程斌宇', '18737949083', '山东省青岛市 市北区 南砚大道159号', '330106698', '5-3-4793', 5.441, '2024-02-03 17:50:13', 0, '常投诉,态度要好');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880016, '78041723839533', '禾舟到家', '梁棠沅 ', '无', '向阳家属院23-1-2163', '330212299', '1-2-2107', 12.044, '2025-06-04 17:11:34', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880017, '4303420736307', '云驼快运', '谢梅秀', '11111111111', '市北区锦岸花园15-1-2020', '410105901', '19-6-6969', 4.997, '2024-12-17 00:23:28', 0, '聋哑人,发短信');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880018, '78919191668371', '蓝梭物流', '谢婷筠', '19181738843', '北京市朝阳区渡云街29号石榴公寓10号楼1203', '110105421', '30-4-8280', 7.536, '2024-02-11 07:13:49', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880019, '78635026713285', '蓝梭物流', NULL, '17311424975', '江苏省南京市 鼓楼区 渡云街244号', '310104999', '1-1-9519', NULL, '2024-10-14 17:36:06', 1, '放门口鞋柜,别打电话');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880020, '11643665068', '云驼快运', '卓玛央宗', '+86 138 4577 5142', '北京市朝阳区麦禾街240号棠溪苑28栋4单元302室', '440305059', '30-5-6035', NULL, '2024-10-09 22:06:32', 1, '放门口鞋柜,别打电话');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880021, '16901212952', '青筏急送', '李国伟', '186-9853-6412', '广东省深圳市南山区望澍路380号和悦府29-3-2570', '450103733', '25-3-1521', 6.499, '2025-09-04 15:40:52', 1, '帮邻居张葭穗一起取');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880022, '933301906291755', '云驼快运', '朱钧恺', '13752583738', '翠屿新村12号楼983', '420106517', '19-3-4426', 5.207, '2024-03-08 11:21:03', 0, '改打13804269033');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880023, '4362221275041', '迅鹿速运', '杨军澍', '15766893910', '上海市 浦东新区 石筏东路231号', '320106590', '23-3-5762', 14.285, '2024-03-08 09:47:26', 0, '下班后来取');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880024, '585326522173', '青筏急送', '姜秀苒', '13871357988', NULL, '330106247', '5-2-9863', NULL, '2025-01-07 03:59:22', 0, '常投诉,态度要好');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880025, '993267311586309', '青筏急送', '张葭穗', '159****5191', '湖南省长沙市岳麓区望澍路355号云栖里小区20-2-1583', '440305138', '3-3-0602', 10.625, '2024-11-07 23:29:17', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880026, '78974791490660', '青筏急送', '马丽梅', '15852471168', '武侯区和悦府11-3-405', '210102602', '10-6-1068', 6.641, '2025-06-26 00:37:44', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880027, '78239486378086', '禾舟到家', '尹苒', '191****7166', '广东省深圳市南山区青榆路227号翠屿新村18栋3单元406室', NULL, '16-1-9965', NULL, '2024-06-04 08:25:08', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880028, '14795823799', '青筏急送', '杨棠丽', '13023813996', '岳麓区石榴公寓18-3-1143', '310104581', '11-2-0000', 6.385, '2024-11-02 16:58:59', 0, '密码锁#2580直接放屋里');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880029, '4319347738310', '蓝梭物流', '徐婷棠', '1508624794', '四川省成都市武侯区望澍路396号砚湖名邸16-3-1096', '110101893', '28-5-8690', 14.112, '2024-01-20 13:28:48', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880030, '78707723441049', '百翎快递', '司徒苒雯', '158 0045 8139', '湖南省长沙市岳麓区麦禾街320号向阳家属院13号楼530', '440305467', '4-4-6433', 3.372, '2024-11-01 06:23:23', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880031, '19824606599', '青筏急送', '司徒铭磊', '15003241910', '山东省青岛市石筏东路９０号翠屿新村３０号楼１５９７', '310104117', '8-1-1837', NULL, '2025-09-16 15:59:33', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880032, '4345861540636', '百翎快递', '郑钧泽', '19831343026', '湖南省长沙市岳麓区望澍路359号锦岸花园30-1-293', '340104879', '16-2-2245', 4.833, '2024-04-13 23:59:35', 0, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880033, '78765272937312', '禾舟到家', '黄澍钧', '136-2157-9006', '砚湖名邸30-2-2505', '340104452', '13-1-3097', 3.983, '2025-08-05 10:12:47', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880034, '917743074183290', '百翎快递', '张三', '18967712526', '北京市朝阳区望澍路291号向阳家属院26-2-635', '510107325', '22-5-3799', 8.498, '2025-03-15 04:50:34', 1, '陈先生行动不便,送上门');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880035, '78297347827327', '云驼快运', '刘国恺', '13543999383', '岳麓区石榴公寓5号楼2414', '110105673', '25-3-9598', 8.479, '2024-09-05 03:06:10', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880036, '12552575346', '云驼快运', '胡澍', '180-9810-0507', '四川省成都市武侯区柳坞巷308号向阳家属院24栋2单元1703室', '610113072', '18-2-6882', 15.593, '2025-08-17 11:00:51', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880037, '986298271130688', '青筏急送', '周钧宇', '15916828250', NULL, '330212688', '12-4-0291', 11.573, '2025-06-02 05:29:20', 1, '老人独居,白天在家');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880038, '78831843511215', '蓝梭物流', '刘恺斌', '151****1348', '湖北省武汉市洪山区鹿鸣西街42号砚湖名邸26-1-1010', '310104639', '5-1-9488', 14.244, '2024-05-02 06:49:45', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880039, '4398969577215', '蓝梭物流', NULL, '17785578299', '', NULL, '12-5-9479', 12.219, '2025-08-26 20:20:33', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880040, '17337290665', '蓝梭物流', '梁建钧', '198****6036', '砚湖名邸15-2-1801', '410105728', '8-4-6034', NULL, '2025-10-07 03:01:42', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880041, '503960231834', '青筏急送', '周斌军', '13132257503', '湖南省长沙市岳麓区柳坞巷261号向阳家属院13栋4单元1204室', '320106023', '10-2-0620', NULL, '2025-01-13 12:30:17', 0, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880042, '78253895253863', '百翎快递', '阿依努尔·吐尔洪', '18833008671', NULL, '450103355', '23-3-2021', 14.194, '2025-03-16 14:36:33', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880043, '566190841726', '蓝梭物流', '何苒', '15861683194', NULL, '110105338', '18-2-9895', 4.367, '2025-07-22 19:20:41', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880044, '17068627752', '百翎快递', '罗芳沅', '178****4232', '翠屿新村2-3-1509', '340104977', '16-2-7625', 5.008, '2024-04-21 09:25:27', 1, '改打13866895818');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880045, '78362689178987', '禾舟到家', '赵锋翔', '15725323804', '武侯区和悦府24栋3单元1303室', '610113262', '9-1-7500', 13.772, '2024-12-20 15:41:13', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880046, '4338738439621', '蓝梭物流', '傅斌翔', '180****5759', '武侯区云栖里小区19栋1单元902室', NULL, '12-3-8472', 10.422, '2025-09-27 07:18:05', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880047, '4321282180814', '禾舟到家', '沈苒红', '13172986465', '北京市朝阳区新桐路293号石榴公寓18-1-992', '110101325', '15-2-0273', 3.766, '2024-10-03 11:20:45', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880048, '78528609562566', '蓝梭物流', 'test', NULL, '四川省成都市武侯区渡云街270号和悦府11号楼1390', '310115037', '21-1-1661', 16.813, '2024-09-11 00:12:06', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880049, '4380871212740', '蓝梭物流', '林浩志', '198****7682', '湖南省长沙市岳麓区听泉路95号和悦府22号楼1252', '330212413', '24-5-2678', 13.489, '2025-12-05 19:41:29', 0, '下班后来取');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880050, '597530797911', '禾舟到家', '朱昊宇', '8618078077770', '湖北省武汉市洪山区南砚大道200号和悦府18-3-1683', '430102997', '15-1-1966', 4.037, '2025-12-06 07:23:17', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880051, '78926444999677', '青筏急送', '周恺建', '１３８６６８９５８１８', '湖北省武汉市 洪山区 青榆路212号', '430102277', '14-1-4781', 13.237, '2025-04-16 16:45:09', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880052, '4351206057337', '百翎快递', '朱志泽', '16652250838', '', '410105337', '26-4-6343', 12.317, '2024-11-21 17:53:15', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880053, '78872525973074', '云驼快运', '吴霞芳', '15895235052', '浙江省杭州市西湖区渡云街211号翠屿新村8栋1单元503室', '440106681', '13-6-3997', 9.487, '2024-05-13 00:43:37', 1, '代取人:张梅苒');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880054, '4302502460029', '云驼快运', '高宇伟', '152****7661', '上海市浦东新区青榆路95号石榴公寓21-3-1819', '500103655', '28-4-4492', 15.801, '2025-09-28 10:15:17', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880055, '954057923178025', '百翎快递', '何钧浩', '15850046074', '四川省成都市武侯区麦禾街292号石榴公寓20栋2单元1502室', '330212222', '8-6-1735', 9.731, '2025-05-29 17:33:35', 0, '帮邻居张梅苒一起取');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880056, '950973277122156', '蓝梭物流', '马英芳', '', '棠溪苑10号楼1604', '510107528', '6-3-7481', 17.839, '2025-12-21 19:13:48', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880057, '4306260271032', '云驼快运', '郑筠沅', '158 2382 7444', '广东省深圳市南山区麦禾街340号锦岸花园25栋1单元1106室', '310115177', '3-6-8001', 12.640, '2024-03-04 13:27:17', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880058, '528799026153', '云驼快运', '高磊斌', '182****9084', '浙江省杭州市西湖区听泉路254号和悦府15栋4单元606室', '370202236', '7-6-9226', 9.196, '2025-10-07 10:42:57', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880059, '984757575461194', '迅鹿速运', '张浩建', '+8618007724890', '云栖里小区22-1-1974', '430102064', '27-6-6565', 17.869, '2024-12-30 19:44:15', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880060, '4322609056568', '迅鹿速运', '张梅苒', '13578484289', '湖北省武汉市望澍路１２０号翠屿新村１-２-２３８', '430102294', '7-2-6086', 11.737, '2025-01-04 17:52:08', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880061, '78276276169278', '蓝梭物流', '马棠燕', '155****7600', '广东省深圳市南山区南砚大道383号翠屿新村13-3-2519', '510107132', '14-5-9908', 17.181, '2025-05-06 09:27:05', 1, '改打13172986465');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880062, '78695735403758', '蓝梭物流', '邓泽岳', '15135418646', '四川省成都市武侯区望澍路348号锦岸花园12-3-1532', '440305464', '19-2-5899', 6.388, '2024-08-19 18:35:36', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880063, '13354225272', '迅鹿速运', '赵**', '15266470001', '江苏省南京市鼓楼区石筏东路70号锦岸花园12栋2单元1003室', '430102319', '12-2-2500', 12.327, '2025-05-16 05:55:59', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880064, '78643753129519', '青筏急送', '周葭', '18094455211', '北京市青榆路２３１号和悦府２栋３单元２１０５室', '430102865', '6-3-6129', 9.994, '2024-08-25 12:37:05', 1, '聋哑人,发短信');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880065, '4314853109355', '蓝梭物流', '王怡雯', '+8613688142977', '浙江省杭州市西湖区南砚大道182号云栖里小区2-1-2202', '500103005', '26-5-7902', 8.728, '2024-04-22 13:29:26', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880066, '78522184968466', '云驼快运', NULL, '180****4101', '四川省成都市武侯区石筏东路2号云栖里小区5栋3单元2001室', '500103615', '21-4-7494', NULL, '2025-09-16 22:50:18', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880067, '78788813221445', '迅鹿速运', '黄伟铭 ', '13053929946', '北京市 朝阳区 柳坞巷368号', '110101527', '13-1-5616', 8.166, '2024-02-23 04:43:38', 1, '改打13543999383');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880068, '527673198763', '蓝梭物流', '陈钧', '176****5914', '洪山区翠屿新村7栋2单元506室', '440106461', '7-4-8678', NULL, '2025-05-01 18:22:14', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880069, '4367276389380', '迅鹿速运', '谢伟建', '138****6563', '北京市朝阳区听泉路45号云栖里小区22-1-182', '510107566', '20-2-4923', 6.335, '2025-04-05 20:39:16', 1, '密码锁#2580直接放屋里');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880070, '4324915986736', '百翎快递', '林沅桂 ', '13181141511', '湖北省武汉市洪山区南砚大道192号石榴公寓1栋1单元504室', '330212269', '19-1-6390', NULL, '2025-06-25 17:15:01', 1, '下班后来取');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880071, '4350413821331', '百翎快递', '董恺志', '1379240478', '上海市南砚大道２４９号石榴公寓２５号楼１１７９', '110101807', '23-3-1947', 11.143, '2024-09-20 02:55:47', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880072, '932718738263822', '迅鹿速运', '阎志强', '15530453217', '四川省成都市武侯区新桐路137号翠屿新村22-1-1522', '420106463', '21-1-6121', 15.543, '2024-05-10 19:29:53', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880073, '935844198156708', '蓝梭物流', '杨斌澍', '+8618282850213', NULL, '420106747', '10-5-3401', NULL, '2025-11-22 15:54:12', 0, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880074, '940871594912297', '百翎快递', '陈葭娟', '19962166686 ', '湖南省长沙市岳麓区柳坞巷214号翠屿新村25号楼638', '440305347', '7-1-9286', 4.515, '2024-04-12 22:59:33', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880075, '940257698390724', '迅鹿速运', '周恺', '15746788692', '浙江省杭州市西湖区青榆路181号云栖里小区28-3-1002', NULL, '9-2-5923', 8.804, '2025-05-30 00:18:19', 0, '下班后来取');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880076, '78459729456142', '云驼快运', '朱恺国', '178****8365', '洪山区棠溪苑2-2-1324', '330106267', '2-4-1178', 15.563, '2024-04-15 18:00:57', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880077, '16962561107', '迅鹿速运', '王苒怡', '173****2040', '上海市浦东新区望澍路335号翠屿新村27栋3单元806室', '430102125', '3-3-0490', 13.189, '2025-06-18 00:45:28', 1, '');
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880078, '78052277066238', '青筏急送', '顾兰苒', '+8617888964845', '翠屿新村3-1-2389', '340104668', '19-5-2482', 5.135, '2024-11-26 10:25:01', 1, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880079, '10265819641', '百翎快递', '廖岳浩', '177 8740 8318', '广东省深圳市南山区望澍路47号和悦府22栋3单元1303室', '430102048', '5-6-0104', 17.329, '2025-02-06 03:00:07', 0, NULL);
INSERT INTO baoguo (bg_id, ydh, kdgs, shoujianren, sjrdh, dizhi, dzbm, qujianma, zhongliang, rksj, sfqs, beizhu) VALUES (880080, '928967297094908', '云驼快运', '李婷梅', '155-4061-6400', '湖北省武汉市 洪山区 柳坞巷51号', '410105014', '12-5-5027', 0.897, '2025-01-17 12:04:49', 1, '常投诉,态度要好');

CREATE TABLE jijian (
  jj_id BIGINT PRIMARY KEY,
  ddh VARCHAR(20),
  ydhm VARCHAR(20),
  jjr VARCHAR(40),
  jjrlxfs VARCHAR(20),
  jjrzjh VARCHAR(24),
  jjdz VARCHAR(120),
  mdd_lxr VARCHAR(40),
  mdd_xxdz VARCHAR(120),
  wpmc VARCHAR(30),
  yxdj VARCHAR(4),
  yunfei NUMERIC(10,2),
  xdsj TIMESTAMP
);
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55001, '202501140321450995', '19777712001', '胡穗苒', '17600078593', '42010619650209078x', '湖北省武汉市洪山区渡云街217号向阳家属院5-2-2204', '程斌宇', '市北区向阳家属院13号楼790', '鞋子', '3', 15.56, '2024-03-12 01:33:19');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55002, '202410172014414153', '12300006449', '黄栋骁', '136 3243 2802', '330106196210237274', '湖南省长沙市岳麓区青榆路51号和悦府11号楼210', '谭霁', '江苏省南京市 鼓楼区 渡云街244号', NULL, '2', 13.64, '2024-06-27 19:30:45');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55003, '202406251205151574', '14144641318', '谭霁', '15954133161', '330106********3505', '湖北省武汉市洪山区望澍路80号石榴公寓1栋4单元1104室', 'TEST01', '洪山区棠溪苑2-2-1324', '衣物', NULL, 29.55, '2023-03-30 05:26:07');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55004, '202306192043037453', '18113988737', '周泽锋', '17859837886', '000000000000000000', '浙江省杭州市 西湖区 石筏东路88号', '陈伟涛', '北京市朝阳区望澍路291号向阳家属院26-2-635', '文件', NULL, 27.18, '2023-09-15 14:41:10');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55005, '202405261044133054', NULL, '朱志栋', '18863603290', '330106 19590112 8435', '四川省成都市武侯区麦禾街280号砚湖名邸25-3-1428', '高磊斌', '西湖区向阳家属院19号楼2366', '', '2', 48.29, '2024-12-10 21:50:37');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55006, '202311200448388147', '16324016915', '陈钧磊', '131-1548-9542', NULL, '市北区向阳家属院13号楼790', '阎先生', '四川省成都市武侯区新桐路137号翠屿新村22-1-1522', '手机壳', NULL, 30.12, '2024-10-15 15:40:35');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55007, '202507120720023707', '17234245889', '张三', '13907242218', '', '湖北省武汉市洪山区南砚大道389号石榴公寓5-1-1383', '李翔志', '浙江省杭州市西湖区听泉路254号和悦府15栋4单元606室', '手机壳', '1', 42.37, '2024-05-19 01:41:12');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55008, '202302101007482246', '12900497656', '黄燕红', NULL, '310115199007203765', NULL, '蔡国涛', '四川省成都市武侯区麦禾街292号石榴公寓20栋2单元1502室', '文件', NULL, 32.37, '2024-09-22 14:46:15');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55009, '202506090333029873', '17454352409', '陈伟涛', '138-0426-9033', '110105********949X', '翠屿新村19-1-1570', '尹苒', '上海市浦东新区石筏东路371号云栖里小区5栋3单元403室', '文件', NULL, 54.66, '2025-02-10 21:24:59');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55010, '202304121856451647', '17926355928', '蔡国涛', '15539394797', '42010619970810517', '西湖区向阳家属院19号楼2366', '程**', '山东省青岛市石筏东路９０号翠屿新村３０号楼１５９７', '手机壳', '2', 23.93, '2023-11-25 05:19:55');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55011, '202404102209316077', '17427304196', '黎军栋', '17342730968', '410105195001185630', '江苏省南京市鼓楼区麦禾街115号锦岸花园19栋1单元1103室', '梁**', '四川省成都市武侯区麦禾街292号石榴公寓20栋2单元1502室', NULL, '2', 49.21, '2023-10-01 20:55:10');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55012, '202502140937234530', '18094261495', '马磊志', '19827131592', NULL, '洪山区棠溪苑17号楼1944', 'TEST01', '岳麓区云栖里小区27栋4单元1205室', '手机壳', '3', 11.03, '2024-12-17 06:13:04');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55013, '202503041522225830', '16245684405', NULL, '+8613913736766', '330212200403205991', '山东省青岛市市北区听泉路274号石榴公寓9号楼2187', NULL, '北京市朝阳区望澍路291号向阳家属院26-2-635', '特产', NULL, 44.76, '2024-11-25 13:19:38');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55014, '202409280321243243', '17235827270', '李苒', '17360274542', NULL, '山东省青岛市 市北区 青榆路37号', '何苒', '浙江省杭州市 西湖区 石筏东路88号', '手机壳', '3', 56.17, '2024-12-29 01:14:13');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55015, '202511121156140904', NULL, '程斌宇', '18737949083', '310104195206097490', '山东省青岛市 市北区 南砚大道159号', '王苒怡', '广东省深圳市南山区望澍路47号和悦府22栋3单元1303室', '茶叶', '3', 15.62, '2024-09-25 02:35:49');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55016, '202511031925055503', '16345457759', '梁棠沅', '15929630859', NULL, '向阳家属院23-1-2163', '司徒苒雯', '上海市浦东新区石筏东路371号云栖里小区5栋3单元403室', '书籍', '2', 12.03, '2024-08-23 21:54:07');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55017, '202501100936523298', '13715227137', '谢女士', '18948104936 ', '410105199408085242', '市北区锦岸花园15-1-2020', '陈钧磊', '武侯区锦岸花园4栋3单元1303室', '茶叶', '1', 40.19, '2023-11-25 18:21:14');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55018, '202304180218531062', '17132505863', '谢婷筠', '19181738843', '210102198302234624', '北京市朝阳区渡云街29号石榴公寓10号楼1203', '谭霁', '上海市浦东新区望澍路335号翠屿新村27栋3单元806室', '书籍', '3', 22.86, '2023-10-02 21:18:58');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55019, '202304091127294481', '14276332137', '郭昊涛', '17311424975', NULL, '江苏省南京市 鼓楼区 渡云街244号', '陈先生', '翠屿新村12号楼983', '茶叶', '3', 11.38, '2025-11-17 09:58:44');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55020, '202406180358557782', '17989445797', '卓玛央宗', '+8613845775142', '370202196204282922', '北京市朝阳区麦禾街240号棠溪苑28栋4单元302室', '阎志强', '锦岸花园14栋4单元1401室', '书籍', NULL, 31.29, '2025-02-28 08:39:30');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55021, '202410111511405414', NULL, '李国伟', '18698536412', '320106195303049938', '广东省深圳市南山区望澍路380号和悦府29-3-2570', '卓玛央宗', '江苏省南京市鼓楼区石筏东路70号锦岸花园12栋2单元1003室', '鞋子', NULL, 54.52, '2024-09-30 12:14:19');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55022, '202505081801097350', NULL, '朱钧恺', '13752583738', '450103 19880731 9552', '翠屿新村12号楼983', '刘恺斌', '云栖里小区22-1-1974', '书籍', '2', 32.00, '2024-12-30 10:11:02');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55023, '202301270009224669', '19596679802', '杨军澍', '15766893910', '１１０１０５１９６７１００７６７３X', '上海市 浦东新区 石筏东路231号', '周葭', '广东省深圳市南山区望澍路380号和悦府29-3-2570', '手机壳', '2', 18.34, '2025-06-28 21:38:10');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55024, '202308140259083785', '16999136203', '姜秀苒', '13871357988', '110105197904015040', '锦岸花园14栋4单元1401室', '谢先生', '棠溪苑10号楼1604', NULL, NULL, 49.05, '2025-02-08 04:12:25');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55025, '202306051603033681', '14003359943', '张葭穗', '', '450103198202288749', NULL, '张桂霞', '武侯区和悦府24栋3单元1303室', '衣物', NULL, 26.95, '2025-10-17 08:15:45');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55026, '202303040502401482', '19237255513', '马丽梅', '008615852471168', '320106197003038105', '武侯区和悦府11-3-405', '周女士', '北京市朝阳区望澍路291号向阳家属院26-2-635', '书籍', '3', 24.59, '2025-02-28 16:01:22');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55027, '202509041001426676', '19053798774', '尹苒', '19119217166', '330106198008023044', '广东省深圳市南山区青榆路227号翠屿新村18栋3单元406室', '王怡雯', '湖北省武汉市洪山区鹿鸣西街42号砚湖名邸26-1-1010', '特产', '2', 36.43, '2024-12-19 11:09:46');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55028, '202408100216493590', '16910599016', '杨棠丽', '13023813996', '410105197609216545', '岳麓区石榴公寓18-3-1143', '谢国勇', '砚湖名邸30-2-2505', '特产', NULL, 13.34, '2024-11-23 00:54:12');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55029, '202403242148194493', NULL, '徐婷棠', NULL, NULL, '四川省成都市武侯区望澍路396号砚湖名邸16-3-1096', '李苒 ', '翠屿新村12号楼983', '手机壳', NULL, 7.57, '2024-12-13 07:15:22');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55030, '202309231709426166', '13334615129', '司徒苒雯', '15800458139', '110101197103027628', '湖南省长沙市岳麓区麦禾街320号向阳家属院13号楼530', '王苒怡', '四川省成都市武侯区麦禾街280号砚湖名邸25-3-1428', '小家电', '3', 25.08, '2024-11-20 05:57:41');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55031, '202412281017311615', '19120361140', '司徒铭磊', '+8615003241910', '510107195507043951', '山东省青岛市石筏东路９０号翠屿新村３０号楼１５９７', '杨军澍', '山东省青岛市 市北区 南砚大道159号', '手机壳', NULL, 35.21, '2023-08-30 19:11:59');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55032, '202304171456419892', NULL, '郑钧泽', '19831343026', NULL, '湖南省长沙市岳麓区望澍路359号锦岸花园30-1-293', '王怡雯 ', '市北区向阳家属院13号楼790', '书籍', '2', 25.53, '2025-11-15 17:40:20');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55033, '202502110608581896', '15697256296', '黄澍钧 ', '021-85588270', '000000000000000000', '砚湖名邸30-2-2505', '黄澍钧', '浙江省杭州市西湖区渡云街211号翠屿新村8栋1单元503室', '小家电', '3', 34.31, '2025-09-23 21:09:38');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55034, '202304221601380195', '14248759680', '丁澍磊', '18967712526', NULL, NULL, '胡穗苒', '湖北省武汉市洪山区南砚大道192号石榴公寓1栋1单元504室', '文件', '1', 56.87, '2024-11-06 20:44:17');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55035, '202507221348229632', '12129120775', '刘国恺', '+8613543999383', '420106195111138593', NULL, '罗芳沅', '四川省成都市武侯区渡云街270号和悦府11号楼1390', '小家电', NULL, 54.92, '2025-04-05 07:25:26');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55036, '202411051241075265', '12351618160', '胡澍', '+8618098100507', NULL, '四川省成都市武侯区柳坞巷308号向阳家属院24栋2单元1703室', '周葭', '湖南省长沙市岳麓区柳坞巷261号向阳家属院13栋4单元1204室', '衣物', '2', 51.21, '2023-02-27 04:45:18');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55037, '202510272128101621', '15467287647', '周钧宇', '15916828250', '33010619981122507X', NULL, '姜秀苒', '砚湖名邸30-2-2505', '文件', NULL, 48.38, '2023-02-11 14:40:03');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55038, '202501080918468474', NULL, '刘恺斌', '1', '310104195904161891', '湖北省武汉市洪山区鹿鸣西街42号砚湖名邸26-1-1010', '董先生', '北京市朝阳区望澍路291号向阳家属院26-2-635', '书籍', NULL, 35.62, '2023-04-20 19:48:24');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55039, '202404150535342016', '13160397623', '赵强伟', '177-8557-8299', '450103196411268876', '岳麓区云栖里小区27栋4单元1205室', '张梅苒', '上海市浦东新区青榆路95号石榴公寓21-3-1819', '衣物', '1', 16.64, '2024-04-17 06:03:13');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55040, '202302250946431203', '12100615545', '梁建钧', '19830596036', '３７０２０２１９９８０７１７６３３X', '砚湖名邸15-2-1801', '朱志栋', '翠屿新村12号楼983', '文件', NULL, 26.74, '2023-08-26 00:37:04');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55041, '202401140751332616', '19019593908', '周斌军 ', '13132257503', '370202 19560404 2050', '湖南省长沙市岳麓区柳坞巷261号向阳家属院13栋4单元1204室', '谭*', '北京市朝阳区听泉路45号云栖里小区22-1-182', '鞋子', NULL, 37.77, '2025-11-15 05:08:12');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55042, '202505280549510384', NULL, NULL, '11111111111', '500103197910030060', '北京市朝阳区鹿鸣西街162号棠溪苑23栋4单元801室', '郭昊涛', '云栖里小区22-1-1974', '手机壳', '1', 44.48, '2024-09-08 09:31:42');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55043, '202411302134322094', '15698119434', '何苒', '', '110105197110306321', '上海市浦东新区石筏东路371号云栖里小区5栋3单元403室', '杨斌澍', '岳麓区石榴公寓5号楼2414', '衣物', '2', 55.18, '2025-03-28 06:53:53');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55044, '202408230039319983', '13349591032', '罗芳沅', '', '440106197511112440', '翠屿新村2-3-1509', '李国伟', '湖北省武汉市洪山区鹿鸣西街42号砚湖名邸26-1-1010', '鞋子', '2', 11.31, '2024-03-06 18:53:18');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55045, '202312300545399251', '17788922023', '赵先生', '15725323804', '350203198709306135', '武侯区和悦府24栋3单元1303室', '傅斌翔', NULL, '特产', '1', 25.54, '2024-08-13 18:13:05');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55046, '202406062130549502', '14969820732', '傅斌翔', '', '', '武侯区云栖里小区19栋1单元902室', '周恺建', '锦岸花园2栋1单元405室', '鞋子', '1', 30.42, '2025-10-15 18:00:15');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55047, '202502051929593178', '12652502642', '沈苒红', '13172986465', '310115199702176523', '北京市朝阳区新桐路293号石榴公寓18-1-992', '散客', '湖南省长沙市岳麓区柳坞巷261号向阳家属院13栋4单元1204室', '特产', '3', 31.67, '2025-09-11 02:23:26');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55048, '202407062157337278', '18966312307', '张桂霞', '18986834428', '110105197402204546', '四川省成都市武侯区渡云街270号和悦府11号楼1390', '梁建钧 ', '翠屿新村19-1-1570', '茶叶', '1', 34.55, '2023-04-05 10:45:48');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55049, '202503090104096469', '19330257071', '林浩志', '19821937682', '210102195406138430', '湖南省长沙市岳麓区听泉路95号和悦府22号楼1252', '廖岳浩', '砚湖名邸30-2-2505', NULL, NULL, 21.29, '2023-09-10 20:22:17');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55050, '202310170624317628', '18208723420', '朱昊宇', '008618078077770', '320106199903104492', '湖北省武汉市洪山区南砚大道200号和悦府18-3-1683', '李苒', '湖北省武汉市洪山区南砚大道192号石榴公寓1栋1单元504室', '特产', NULL, 33.10, '2025-08-17 02:31:52');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55051, '202508290625104685', '16031478766', '周恺建', '13866895818', '450103199901155632', '湖北省武汉市 洪山区 青榆路212号', '李翔志', '北京市朝阳区渡云街29号石榴公寓10号楼1203', '茶叶', '1', 54.83, '2024-06-24 01:25:26');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55052, '202405291836065695', '19341593975', '朱志泽', '16652250838', NULL, '山东省青岛市石筏东路１４９号砚湖名邸８栋４单元６０５室', '刘恺斌', '北京市 朝阳区 柳坞巷368号', '手机壳', '3', 11.48, '2023-12-09 00:50:01');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55053, '202408130926167671', '14832166913', '吴霞芳', '15895235052', '410105198708073169', '浙江省杭州市西湖区渡云街211号翠屿新村8栋1单元503室', '朱恺国', '岳麓区石榴公寓5号楼2414', NULL, NULL, 14.01, '2023-11-17 00:28:39');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55054, '202303280447409694', '12794228636', '高宇伟', '15265707661', NULL, '上海市浦东新区青榆路95号石榴公寓21-3-1819', '高磊斌 ', '江苏省南京市鼓楼区麦禾街115号锦岸花园19栋1单元1103室', '手机壳', '3', 7.56, '2023-04-20 05:44:45');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55055, '202510110555178710', '19132499690', '何钧浩 ', '158****6074', NULL, '四川省成都市武侯区麦禾街292号石榴公寓20栋2单元1502室', '丁澍磊', '洪山区棠溪苑3号楼619', '特产', NULL, 50.58, '2023-12-20 15:19:15');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55056, '202504191243591302', '19919107982', '马英芳', '17388841654', NULL, '棠溪苑10号楼1604', '周斌军', '山东省青岛市石筏东路１４９号砚湖名邸８栋４单元６０５室', '茶叶', '2', 41.57, '2025-07-19 08:18:21');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55057, '202508222354031344', '17112738551', '郑筠沅', '11111111111', '340104198806177303', '广东省深圳市南山区麦禾街340号锦岸花园25栋1单元1106室', '王怡雯', '广东省深圳市南山区麦禾街340号锦岸花园25栋1单元1106室', '小家电', NULL, 19.86, '2023-01-05 23:22:07');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55058, '202404221822589722', '16386217900', '高磊斌', '１８２６６８７９０８４', '61011319640521249X', '浙江省杭州市西湖区听泉路254号和悦府15栋4单元606室', NULL, '湖南省长沙市岳麓区麦禾街320号向阳家属院13号楼530', '手机壳', '2', 21.13, '2023-08-28 14:52:59');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55059, '202507252258137445', NULL, '张浩建', '18007724890', '５００１０３１９９２０４２６９５３２', '云栖里小区22-1-1974', '胡澍', '湖北省武汉市洪山区南砚大道389号石榴公寓5-1-1383', '茶叶', '1', 23.90, '2025-12-10 03:42:57');
INSERT INTO jijian (jj_id, ddh, ydhm, jjr, jjrlxfs, jjrzjh, jjdz, mdd_lxr, mdd_xxdz, wpmc, yxdj, yunfei, xdsj) VALUES (55060, '202410230535043868', '19949908308', '张梅苒', '0731-61063220', '440305198606017621', '湖北省武汉市望澍路１２０号翠屿新村１-２-２３８', '何钧浩', '广东省深圳市南山区麦禾街340号锦岸花园25栋1单元1106室', '手机壳', '1', 27.99, '2024-09-10 23:39:16');

CREATE TABLE shangmen (
  sm_id BIGINT PRIMARY KEY,
  kh_id BIGINT,
  mjm VARCHAR(20),
  jd NUMERIC(10,6),
  wd NUMERIC(10,6),
  f03 VARCHAR(40),
  f04 VARCHAR(40),
  qmtp VARCHAR(80),
  yysj TIMESTAMP
);
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3001, 10054, NULL, NULL, 30.477151, '17600078593', '', 'qm/250804/89492251.png', '2025-08-07 15:42:15');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3002, 10031, '#2634', 112.986872, 28.269100, NULL, NULL, 'qm/240203/99581108.png', '2024-02-02 14:27:22');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3003, 10038, NULL, 114.358109, 30.450745, NULL, '急', 'qm/240808/32891719.png', '2024-06-25 08:11:06');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3004, 10066, '', 120.111857, 30.279568, '', '急', 'qm/241025/07864234.png', '2024-08-11 12:22:01');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3005, 10069, NULL, NULL, 30.638014, '', 'A区', 'qm/250510/79697362.png', '2025-05-06 02:17:12');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3006, 10078, '216937', 120.384799, 36.091548, '13115489542', NULL, NULL, '2025-08-29 16:14:57');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3007, 10038, NULL, NULL, NULL, NULL, '急', NULL, '2025-07-28 12:04:09');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3008, 10015, '136978', 121.532031, 31.203096, '18203621003', '', NULL, '2025-07-29 10:13:25');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3009, 10046, NULL, 112.966987, 28.239395, '8613804269033', NULL, 'qm/240510/59143217.png', '2024-12-22 17:02:14');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3010, 10025, '229552', 120.168906, 30.223943, '+8615539394797', 'A区', 'qm/241127/26238753.png', '2025-08-25 17:30:40');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3011, 10013, '#0999', 118.745068, 32.079239, NULL, 'B区', 'qm/250101/32233398.png', '2025-01-07 19:59:51');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3012, 10054, NULL, NULL, 30.508633, '19827131592', '急', 'qm/250108/05098777.png', '2025-06-08 19:36:42');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3013, 10026, '#6663', 120.416203, 36.123632, '13913736766', NULL, 'qm/240113/78632168.png', '2024-04-20 07:04:18');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3014, 10074, '953145', 120.412062, 36.116511, '17360274542', NULL, 'qm/250214/11317379.png', '2024-10-16 15:52:30');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3015, 10069, '', 120.334560, NULL, '+86 187 3794 9083', NULL, '', '2024-02-05 23:18:39');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3016, 10033, NULL, 104.047123, 30.677914, '+86 159 2963 0859', NULL, NULL, '2024-05-25 23:49:53');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3017, 10030, NULL, NULL, 36.094270, '18948104936', NULL, 'qm/241019/43435310.png', '2025-08-05 20:04:15');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3018, 10079, '#5522', 116.449433, 39.870366, '１９１８１７３８８４３', NULL, 'qm/250910/58221260.png', '2025-08-11 09:55:30');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3019, 10041, '417442', 118.821775, 32.085187, '17311424975', 'B区', 'qm/240725/91061937.png', '2025-02-02 19:36:13');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3020, 10023, NULL, NULL, 39.940232, '+8613845775142', NULL, 'qm/251101/97541054.png', '2025-08-15 09:51:04');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3021, 10049, NULL, 113.910112, 22.547506, '18698536412', '生鲜', 'qm/250930/94626020.png', '2024-07-20 22:00:43');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3022, 10071, '13#3077', 116.479477, 39.916276, '+86 137 5258 3738', NULL, 'qm/240527/36664957.png', '2025-08-26 04:15:19');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3023, 10001, '#9197', 121.541753, 31.206368, '15766893910', NULL, 'qm/250105/95425319.png', '2024-01-01 20:18:30');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3024, 10007, '651101', 120.084018, 30.242195, NULL, NULL, 'qm/240220/77107452.png', '2025-04-28 07:56:50');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3025, 10034, NULL, NULL, 28.190551, '15944095191', 'B区', 'qm/251004/77440824.png', '2025-10-09 07:08:37');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3026, 10051, '953403', 104.071477, 30.639135, '15852471168 ', NULL, 'qm/240817/93391343.png', '2025-04-22 14:59:07');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3027, 10058, '', 113.881203, 22.496064, NULL, NULL, NULL, '2024-10-01 17:05:39');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3028, 10041, '276943', 112.929938, 28.268629, NULL, '急', 'qm/240430/02510446.png', '2024-08-12 04:27:14');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3029, 10010, NULL, NULL, 30.640461, '', NULL, 'qm/240709/98412576.png', '2025-12-22 08:22:56');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3030, 10032, '#2861', 112.909943, 28.194599, '8615800458139', NULL, 'qm/251216/14513939.png', '2025-11-06 09:55:59');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3031, 10038, '620886', 120.358032, 36.075560, NULL, '', NULL, '2024-04-21 08:07:28');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3032, 10076, '24#0168', NULL, 28.194309, NULL, '', 'qm/250908/31783232.png', '2024-11-17 13:01:20');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3033, 10062, NULL, 104.093473, NULL, '136****9006', '', '', '2024-09-30 17:44:15');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3034, 10011, '278155', 116.467656, 39.942972, '189 6771 2526', '', 'qm/250320/09403072.png', '2024-09-15 02:43:14');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3035, 10026, '', NULL, 28.218602, NULL, NULL, 'qm/240727/62125587.png', '2024-02-17 21:15:35');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3036, 10030, NULL, 104.029420, 30.665039, '180-9810-0507', NULL, NULL, '2025-05-18 03:41:47');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3037, 10074, '3#0463', 114.395731, 30.521622, '15916828250', '易碎', 'qm/250808/64882335.png', '2025-04-27 11:41:16');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3038, 10059, NULL, 114.346425, 30.547176, '', 'B区', 'qm/250912/54357284.png', '2025-07-19 17:16:38');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3039, 10026, NULL, 112.910015, 28.199516, NULL, 'A区', NULL, '2024-06-27 00:03:36');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3040, 10074, '#2154', 104.033793, 30.591221, '19830596036 ', '急', 'qm/251101/94873790.png', '2024-03-02 11:19:04');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3041, 10067, '471191', 112.913896, 28.250926, '13132257503', NULL, NULL, '2024-07-05 12:57:23');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3042, 10008, NULL, 116.445967, 39.870436, '18833008671', NULL, 'qm/251210/21366340.png', '2025-06-02 11:10:44');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3043, 10007, '914337', NULL, 31.203972, '15861683194', '生鲜', NULL, '2025-01-13 08:37:54');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3044, 10071, '#0639', 114.386846, NULL, '17849604232', 'B区', 'qm/251209/87930798.png', '2024-07-06 08:55:29');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3045, 10073, NULL, 104.061612, 30.593530, '15725323804', '急', 'qm/240929/25112391.png', '2024-05-10 07:47:21');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3046, 10045, NULL, 104.040278, NULL, NULL, '生鲜', 'qm/240712/34136069.png', '2024-11-18 06:38:45');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3047, 10072, '#6867', NULL, 39.882348, '', NULL, 'qm/240328/86091783.png', '2025-03-01 15:35:00');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3048, 10027, '846069', 103.996753, 30.608679, NULL, NULL, 'qm/240604/73607378.png', '2025-09-15 01:17:40');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3049, 10037, '29#8926', 112.935760, NULL, NULL, '生鲜', 'qm/241115/88466921.png', '2025-10-02 19:49:41');
INSERT INTO shangmen (sm_id, kh_id, mjm, jd, wd, f03, f04, qmtp, yysj) VALUES (3050, 10021, NULL, 114.313175, 30.487003, '18078077770', '大件', 'qm/250404/45828809.png', '2025-12-16 11:59:29');

CREATE TABLE yuangong (
  yg_id INTEGER PRIMARY KEY,
  zd_id INTEGER,
  ygxm VARCHAR(40),
  lxdh VARCHAR(20),
  minzu VARCHAR(10),
  gw VARCHAR(10),
  yhkh VARCHAR(26),
  cph VARCHAR(12),
  jjlxr VARCHAR(60),
  dlzh VARCHAR(30),
  mima VARCHAR(64)
);
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (1, 25, '郭苒', NULL, '汉', '站长', '6225752160149748', '苏BD60052', '姜秀苒', 'zd40_guo', '$2a$10$AcOzArVZM8rFQcMPJ16R7R5Nv3zoeNshg3LLqAA41gkVA2m6kSvmR');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (2, 25, '努尔古丽·卡斯木', '15108568043', '壮', '店员', '6222023059789890806', NULL, '黄伟铭', 'ma086', NULL);
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (3, 19, '姜建强', '+8613135824522', '满族', '店员', '6222022149199215362', '湘G·HXT39', '杨军澍(父亲)', 'zd34_jiang', '$2a$10$Te/5mGzJgG3ilt8D356JzGidal6GpExm1BrYopZyB1vydeIP71lm6');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (4, 21, '徐国骁 ', '+8615901019656', '土家族', '站长', '6216615765640262268', '豫BM2618', '李国伟', 'xu602', '$2a$10$YNVl/QWN5ImbnSkLZfsIc4fmjHPs5CkTRKiXvG8d1IJIekZ5iFpGc');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (5, 16, '金骁', '1', '汉', '站长', '6228486197437488420', '鲁BL2686', NULL, 'zd34_jin', '$2a$10$URtP.J2Xgo7D1ee0yOjH4T2uxDEpEA3OodExGYxqrHeS4XUYoVNju');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (6, 28, '散客', '18884933991', NULL, '店员', '6230588679548386711', '鲁DF77525', '董恺志', '18884933991', '$2a$10$zcRVVkkvNvlmgdUcMfTY0tmpBoY9l5tTU5mvyYj7bSM8N9p2UyeaN');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (7, 6, '马敏怡', '+8617888637442', '汉', '站长', '6217004566639323849', '鲁A·EG733', '黄澍钧', 'zd37_ma', '$2a$10$.OrnCPmZwO6odLl9tVqiAIF1PCxUhLFM.DkoLRDZpU/l2Gjn/Nwup');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (8, 1, '谢筠婷', '13575841450', NULL, '店员', '6222026191439410128', '浙B22087', '周恺建(妻子)', 'xie815', '$2a$10$S3mClNPR5FeuSYtIcyWBTS9Mnpz0ex7o9fqmbsKnPeoIWMhjTHxsp');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (9, 31, '唐军砚', '15905162382', '满族', '派件员', '6222 0299 6742 8147 715', NULL, '马丽梅', '15905162382', '$2a$10$VY0HWg4s3rURsDT2xehHtAgLfHzTLXsxueU8ANGGPq655N/C/rII0');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (10, 32, '周宇军', '8615079203765', '回', '兼职', '6259102835616683', '皖EF59831', NULL, 'zd06_zhou', '$2a$10$9A7BMiVHrc.EZnk2tUeOmA0T9OCRDn5B05Ax11SwUGpXxEysth0fz');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (11, 7, '刘宇骁', '18025831272', '汉族', '店员', '6228484831534258995', NULL, '赵秀梅15865336194', '18025831272', '$2a$10$psCfvoLF7g4UiiMBzOtJJDJaXbH1mSQN.Zz.KmhtyMW7xUBiN0ske');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (12, 6, '侯志伟', '137 6473 3130', '汉', '店员', '6216619839457352433', '苏AB5128', '胡穗苒18592494109', '13764733130', '$2a$10$NNwiNE5.q3dUTklekD9eb2zIu/dzuQO9mgpxhUO4G2ZyMcaS0i2R7');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (13, 11, '梁强国', '166 4513 1347', NULL, '站长', '6222 0217 8296 6375 778', NULL, '陈葭娟', '16645131347', '$2a$10$0LcAWNd01qN1iFVMzVsxc.032ZsrGgZuivJh4uRRXkQNWQfeNBdk.');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (14, 14, '马宇伟', '028-59889392', '汉', '派件员', NULL, '电动车', NULL, 'zd12_ma', '$2a$10$XAbR/Mnyj1yM8Zre0OtzOivEjExI8r8/BthCps/zCUGWzlEbNAQ/e');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (15, 2, '吴澍铭', '11111111111', '满族', '客服', NULL, NULL, '沈苒红', 'zd09_wu', '$2a$10$2WLYTqDBoap53/hXb3VilXhBMrdFvC/Zi4eBYk/o8rFBfUnzU0xAO');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (16, 18, '刘岳志', '15166616477', '汉', '店员', '', '苏GK7544', '郭昊涛', 'liu690', '$2a$10$FA6o.LDnHjiFRckJiqzdgncPZYI0KrCCoLI.aezsphnIjBlWzhwnn');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (17, 26, '冯先生', '17380994119', '壮', '店员', '6230583243474792189', NULL, NULL, 'zd18_feng', '$2a$10$Od..0Lm/5AoYbmn/qYLljK4pBHXMP/kR2Nyx7bWHVT2AFicWx5sPX');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (18, 3, '吴志国', '18694130417', '回', '兼职', NULL, NULL, '黄栋骁', 'wu850', '$2a$10$QsmzpZXV9T6kzT03I.lK46.U30HTQHB4ahS9td3oQAdpYlIHJbxOe');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (19, 2, '杨锋志', '18962931508', '满族', '客服', '6228486070124987873', NULL, '马磊志', 'zd11_yang', '$2a$10$5h6iOc2wkMoS5RHE0.w.ALeQuaSHaAgwBfn574USli9kO4U1byAU1');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (20, 3, '秦昊翔', '13968395335', '壮', '客服', '6222025660594199651', '京B52762', '李婷梅', 'qin995', '$2a$10$/pPLoH05PT2UevuN/VD3arxH0qnu4gBszAUvRLzJjSyHRTtMZXkMD');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (21, 33, '王骁浩', '17312759883', '回', '派件员', '6222023260889463227', NULL, '邓泽岳', '17312759883', '$2a$10$08knlM5R2/UvkwmKPngbyIfGhZ9q8aJNpv6ackoULyhdMT8enupxO');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (22, 23, '刘燕霞', '无', NULL, '店员', NULL, NULL, '杨棠丽18640224876', 'liu923', '$2a$10$w3TVCZds/uBMuIAx6lHF5x0Akn1KUHuL0d1V63YboumdeteNBYJs3');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (23, 36, '徐铭国', NULL, '壮', '客服', '6216615830635080255', '沪GX1699', '谭霁(哥哥)', 'zd06_xu', '$2a$10$JBL7h/dY5HXPISQB7cc4LHFkxU6dHL9XHTNuNNDwiS0idUrSHUwlv');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (24, 18, '黄静敏', '19861275645 ', '汉族', '客服', '6222028431929629722', '电动车', '马英芳(妻子)', 'zd35_huang', '$2a$10$MX/YjRm45JV08FYnQJ6fuJTEDdLv7jkEgJpr7DEVknl5x2D9ef3bz');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (25, 38, '郝斌军', '17714441332', '汉族', '派件员', '6228 4861 1247 7128 323', NULL, '杨军澍(妻子)', 'zd03_hao', '$2a$10$eAHiRaZLxe6PcMIfLgV.SCDIeDUPfiRwG30Yg7/tNzS3rwcXdlBbx');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (26, 24, '高锋栋', '0731-24193712', '土家族', '站长', '6230584760525555256', NULL, '黄伟铭', 'gao445', '$2a$10$eDG1qXee4GSw5NukNitA.I6XqMFlG/8w23T.8XDNtHsPq/mwS890z');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (27, 12, '宋岳栋', '13820984424', '汉', '兼职', '6217009678900639434', '苏GD28536', NULL, 'zd22_song', '$2a$10$4ACzyHpK3x6KbfQi3OAQ09nQEV3zILzsQtuPQ/1iyiCaRim1j2k3v');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (28, 1, '吴昊建', '13685577198', '壮', '派件员', '6259102420490285', NULL, '黄燕红(母亲)', 'zd24_wu', '$2a$10$G5Z4Or0JfTvdETS1vNHLenBMEXkS//NKApPFIIcshUIy2RCBPDlja');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (29, 13, '孙砚勇', '１３０５３１７４８９９', '回', '派件员', '6259100753873427', NULL, NULL, 'sun540', '$2a$10$TfqPR9nlTQANWvo/cMLC8pz2.3icZp1z7pCRqYFdyuV5Ofz1VMkvX');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (30, 14, '薛铭勇', '137-2118-4470', '壮', '店员', '6228484409953955704', '闽BF41338', '朱恺国15895999748', 'zd35_xue', '$2a$10$psTN5mGn8KpD3AXR.QxuFBvDZJYDUc2yv.lra19WwCzTE3wFBqqD3');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (31, 18, '孔伟勇', '', '回', '站长', '', NULL, '徐婷棠', '15832458435', '$2a$10$PadeFS7/YRoFNugO6RYlB5IMpyFX5X3iQittpsiligOlBAf8syW46');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (32, 27, '傅怡丽', '13603141168', '壮', '派件员', '6228 4815 0724 6273 901', '湘G-37000', '陈葭娟(母亲)', '13603141168', '$2a$10$H8pf3ocTzbUGg.cBizDLomCJFmGwb1VZXzw7ibySvlf/JI.t4/86Q');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (33, 15, '张先生', '18727256421', NULL, '兼职', '6230584388456755693', NULL, '陈钧(父亲)', 'zhang743', '$2a$10$0H4jv4HDw6.aANLu9Xp3Xi5UBmFoYeHQ7Glhp6ESWtEsdCj70TlPU');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (34, 28, '董勇浩', '15771976611', '壮', '站长', '6259101636382427', NULL, '张梅苒15114388795', '15771976611', '$2a$10$dPjU5wx16srf3lIN8SOMsJOCHn7KlAHIfNNNQj3Ra7zAvlCfHRpSe');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (35, 21, '王志斌', '', '汉族', '店员', '6222023652537618006', '浙FD61547', '谢伟建16619032252', 'zd34_wang', '$2a$10$tEKfjAJnRZZItjT6SxbxVhD6LYqFBZFDzXa/xXAA4fVzLANVT9zif');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (36, 21, '黄霁', '13084998151', '满族', '兼职', '6217 0094 9510 8470 607', NULL, NULL, 'huang257', '$2a$10$zFooLWEfBPx5wiXDGpFQkeYaH/tg3Pin7VJkzSEwB5r2CDiAn3bZn');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (37, 18, '谢钧强', '0731-57129166', '汉', '兼职', '6222027176505928409', NULL, '王怡雯', 'zd24_xie', '$2a$10$cn1egjfxgCX96YcQeXfNdzQZ5CYgu/JL2xjOBHuFqFtxeXfNtzENZ');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (38, 6, '萧宇涛', '17353685954', NULL, '店员', '', NULL, '郑筠沅', 'xiao733', '$2a$10$hj1c8aOBGbT3I63B9ctCAZggYDAQhfHkS4daB44YEXDbLvG3ExCd8');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (39, 2, '马英梅', '008615851602711', '回', '站长', NULL, NULL, '杨斌澍13054136279', 'zd31_ma', NULL);
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (40, 5, '刘浩铭', '15841543376', '汉', '店员', '6225752996405660', '京AY5947', '姜秀苒(哥哥)', 'zd25_liu', '$2a$10$KLJFyt9TfjKRMeK1ybiwjoU4qaHofyvl5cVvz6NNuJMTqzq4K8SuV');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (41, 29, '黄娟苒', '13629062717', '土家族', '店员', '4096 6611 1298 3552', NULL, '周恺(父亲)', '13629062717', '$2a$10$DLu.4yoKIgK/mFjbnlSxgmOrzemPGaNpnogUoJb.SuVxrLCQ9nGDh');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (42, 36, '何伟国', '18525947839', '满族', '站长', '6216613143538533046', NULL, '', 'zd23_he', '$2a$10$N.vkd0ISSK0PPGJe30SJLm6RapWko/DDMWtDKt2w1oSUpCwNz0KH1');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (43, 24, '孔翔斌', '17773358191', '汉', '客服', NULL, '闽E97385', '赵秀梅', '17773358191', '$2a$10$sP7kChAPmOEg.bv81jvhHrDaMGRKeZhJIYWsId3gOtI01RrmpnX/o');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (44, 7, '曹浩志', '１５８８６７９０１５８', '回', '店员', '6259107225731254', '陕FD81800', NULL, 'zd28_cao', '$2a$10$iHEmZGzyG.nVoMxOu5nRiLIVkyGCosCvnUMILplFSvHMx0yP7ykAX');
INSERT INTO yuangong (yg_id, zd_id, ygxm, lxdh, minzu, gw, yhkh, cph, jjlxr, dlzh, mima) VALUES (45, 9, '王红葭', '18246428964', '汉', '兼职', '6222025489532486248', '川FF40429', '罗芳沅', 'zd30_wang', '$2a$10$1.jmM4x/4FAAw4sakNHUJcSmuJ.bYtB3annKyJLW961D3cJRGnyXL');

CREATE TABLE zhandian (
  zd_id INTEGER PRIMARY KEY,
  zdmc VARCHAR(50),
  zddz VARCHAR(120),
  fwdh VARCHAR(20),
  yyzt VARCHAR(4),
  jmgs VARCHAR(60),
  tyshxydm VARCHAR(20),
  fzr VARCHAR(40)
);
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (1, '云栖里小区快递驿站', NULL, '400-9821151', '01', '青岛坞衡物流有限公司', '91350203MA3GPUEX40', '郭苒');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (2, '石榴公寓驿站', '上海市渡云街70号底商', '400-8886248', '09', '南京禾筠物流(集团)有限公司', '91430102MA248HRE0U', NULL);
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (3, '翠屿新村快递驿站', '四川省成都市新桐路155号底商', '400-0291449', '09', '青岛澍栩物流(集团)有限公司', NULL, '姜建强');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (4, '锦岸花园驿站', '上海市青榆路85号底商', '400-6947661', '01', '长沙岚筠物流有限公司', '91330106MA5CXC528F', NULL);
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (5, '棠溪苑代收点', '广东省深圳市石筏东路102号底商', '957601769', '01', '南京穗桦商贸中心(有限合伙)', '91310115MA54BQQJ1M', '金骁');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (6, '砚湖名邸驿站', '北京市石筏东路155号底商', '4008481467', '01', '南京瓴曜供应链经营部', '91320106MA4NCCA82B', '何澍斌');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (7, '锦岸花园驿站', '湖南省长沙市听泉路26号底商', '400-5191788', '02', '杭州榆璟物流(集团)有限公司', '91440106MA2C32G802', '马女士');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (8, '翠屿新村代收点', '湖北省武汉市青榆路129号底商', '4008293277', '02', '上海砚筠供应链中心(有限合伙)', '91440106MA6GKH8F1A', '谢筠婷');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (9, '石榴公寓服务站', '江苏省南京市南砚大道181号底商', '953319904', '01', '上海坞拓供应链有限公司', NULL, '唐军砚');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (10, '云栖里小区服务站', '湖南省长沙市鹿鸣西街181号底商', '021-55292172', '09', '长沙岚栩物流有限责任公司', '91350203MA8U1W8F5T', '周宇军');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (11, '锦岸花园服务站', NULL, '025-67531450', '01', NULL, '91440305MA4JB31T3M', '刘宇骁');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (12, '云栖里小区驿站', '湖南省长沙市新桐路44号底商', '400-1867752', '02', '杭州坞衡供应链有限责任公司', '91440305MA6D4PQY36', '侯志伟');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (13, '砚湖名邸驿站', '浙江省杭州市新桐路188号底商', '0755-82629627', '02', '', '91510107MA7YCKEXXW', '梁强国');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (14, '砚湖名邸快递驿站', '北京市麦禾街70号底商', '4001814999', '09', '杭州澍筠供应链有限公司', '91430102MA8QLTNF8B', '马宇伟');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (15, '锦岸花园代收点', '广东省深圳市新桐路21号底商', '021-27009262', '01', NULL, '91510107MA16G2NR4R', '吴澍铭');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (16, '和悦府服务站', '湖南省长沙市渡云街114号底商', '400-7354153', '09', '上海鹿衡物流经营部', '91210102MA61F58X55', '刘先生');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (17, '砚湖名邸服务站', '四川省成都市鹿鸣西街56号底商', '0532-20285394', '01', '', NULL, '');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (18, '和悦府驿站', '上海市柳坞巷174号底商', '021-84042844', '01', '杭州翎栩供应链有限公司', '91210102MA7AJ357XX', '吴志国');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (19, '和悦府代收点', '上海市麦禾街114号底商', '0532-28851717', '01', '青岛鹿璟物流经营部', '91350203MA7D04LN4K', '杨锋志');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (20, '棠溪苑服务站', '江苏省南京市柳坞巷63号底商', '0532-60791112', '02', '深圳屿拓物流(集团)有限公司', '91440106MA3RR8XU10', '秦昊翔');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (21, '锦岸花园快递驿站', '四川省成都市听泉路153号底商', '954933010', '02', '南京澍曜供应链有限责任公司', '91310104MA40AL882G', '王骁浩');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (22, '砚湖名邸驿站', '广东省深圳市听泉路119号底商', '956887938', '02', '成都翎衡商贸有限责任公司', '91310115MA32KFC787', '刘燕霞');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (23, '石榴公寓代收点', '北京市麦禾街133号底商', '010-22165038', '02', '渡拓物流中心(有限合伙)', '', '徐铭国');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (24, '石榴公寓服务站', '广东省深圳市新桐路90号底商', '0731-37188933', '01', '青岛穗曜物流(集团)有限公司', '91510107MA17GUE62R', NULL);
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (25, '云栖里小区代收点', '上海市望澍路197号底商', '0731-69278441', '01', NULL, '91330212MA53D8FY5N', '郝斌军');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (26, '和悦府驿站', '浙江省杭州市渡云街119号底商', '021-65228476', '02', '南京坞岑商贸经营部', '91370202MA8212HA43', '高锋栋');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (27, '和悦府驿站', '湖北省武汉市青榆路24号底商', '956796632', '01', NULL, '91370202MA99EF4552', '宋岳栋');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (28, '翠屿新村驿站', '湖南省长沙市青榆路124号底商', '400-4129001', '01', '', NULL, '吴昊建');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (29, '和悦府快递驿站', '北京市听泉路108号底商', '025-32569423', '02', '青岛禾曜供应链有限公司', '91430102MA81RC969H', '孙砚勇');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (30, '锦岸花园代收点', '湖北省武汉市新桐路94号底商', '0731-28065432', '01', '杭州砚璟商贸有限责任公司', '91440305MA2LRJM924', '薛铭勇');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (31, '云栖里小区快递驿站', '湖南省长沙市石筏东路96号底商', '0731-66900787', '09', '深圳岚桦商贸中心(有限合伙)', '91330106MA75BTFC7K', '孔伟勇');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (32, '石榴公寓代收点', '山东省青岛市望澍路37号底商', '4005756572', '01', NULL, '91210102MA77QRRB3Q', '傅怡丽');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (33, '翠屿新村代收点', '山东省青岛市听泉路154号底商', '400-2124208', '01', '深圳禾栩供应链中心(有限合伙)', NULL, '张恺');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (34, '砚湖名邸驿站', '广东省深圳市望澍路185号底商', '0731-39461017', '01', '成都鹿沐商贸有限公司', NULL, '董勇浩');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (35, '棠溪苑驿站', '北京市青榆路159号底商', '4002209683', '02', '青岛翎岑供应链经营部', '91370202MA2CRP6G67', '王志斌');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (36, '石榴公寓快递驿站', '北京市柳坞巷101号底商', '4001285554', '09', NULL, '91110101MA9HA1X57W', '散客');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (37, '和悦府服务站', '北京市南砚大道135号底商', '0532-23421343', '01', NULL, '91340104MA22QAU02D', NULL);
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (38, '锦岸花园服务站', '上海市新桐路68号底商', '953942209', '09', '深圳瓴衡供应链(集团)有限公司', '91310104MA32KQNX01', '萧宇涛');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (39, '向阳家属院驿站', '山东省青岛市南砚大道158号底商', '400-5508435', '09', '岚璟商贸中心(有限合伙)', '91350203MA2YWXLE4M', '马英梅');
INSERT INTO zhandian (zd_id, zdmc, zddz, fwdh, yyzt, jmgs, tyshxydm, fzr) VALUES (40, '向阳家属院代收点', '江苏省南京市鹿鸣西街45号底商', '400-2547334', '01', NULL, '91430102MA1U843R0H', '刘浩铭');

CREATE TABLE tongzhi (
  tz_id BIGINT PRIMARY KEY,
  jshm VARCHAR(20),
  mbid INTEGER,
  nr VARCHAR(300),
  col_7 VARCHAR(60),
  fssj TIMESTAMP,
  cwdm VARCHAR(10)
);
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600001, '17600078593', 101, '【驿站】胡小姐,您的包裹已到,取件码3-5-7303', '胡穗苒/8593', '2024-11-25 10:10:10', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600002, '13632432802', 109, '【驿站】您的快递滞留3天,请尽快领取', '黄栋骁', '2025-09-12 21:06:56', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600003, '15954133161', 104, '【驿站】谭阿姨,您的包裹已到,取件码6-1-1997', '谭霁/3161', '2025-01-11 18:35:17', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600004, '17859837886', 106, '【驿站】周先生,您的包裹已到,取件码26-3-6016', '周泽锋', '2025-07-13 01:41:12', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600005, '18863603290', 108, '【驿站】朱先生,您的包裹已到,取件码30-1-9181', '朱志栋/3290', '2024-12-24 13:20:43', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600006, '13115489542', 100, '【驿站】陈先生,您的包裹已到,取件码27-1-6560', '陈钧磊', '2025-01-24 20:40:09', NULL);
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600007, '13907242218', 101, '【驿站】曹阿姨,您的包裹已到,取件码22-1-0945', '曹霞棠', '2025-06-08 18:36:37', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600008, '18203621003', 102, '【驿站】黄阿姨,您的包裹已到,取件码21-6-2238', '黄燕红/1003', '2025-07-15 01:28:54', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600009, '13804269033', 112, '【驿站】您的快递滞留3天,请尽快领取', '陈伟涛', '2025-04-12 11:08:14', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600010, '15539394797', 112, '【驿站】派件员蔡国涛 18962931508正在派送', NULL, '2025-01-28 02:52:39', NULL);
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600011, '17342730968', 111, '【驿站】黎军栋您好,请到店核对锦岸花园19栋1单元1103室的包裹', '黎军栋', '2025-06-08 11:06:36', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600012, '19827131592', 112, '【驿站】您的快递滞留3天,请尽快领取', '马磊志', '2024-01-06 02:08:19', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600013, '13913736766', 100, '【驿站】李翔志您好,请到店核对石榴公寓9号楼2187的包裹', '李翔志/6766', '2025-11-27 05:18:29', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600014, '17360274542', 101, '【驿站】您的快递滞留3天,请尽快领取', '李苒/4542', '2025-10-26 16:03:52', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600015, '187 3794 9083', 100, '【驿站】您的快递滞留3天,请尽快领取', '程斌宇/9083', '2025-05-29 21:56:12', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600016, '15929630859', 105, '【驿站】梁棠沅您好,请到店核对向阳家属院23-1-2163的包裹', '梁棠沅', '2025-11-15 05:01:52', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600017, '18948104936', 105, '【驿站】您的快递滞留3天,请尽快领取', '谢梅秀', '2025-05-11 09:39:11', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600018, '19181738843', 103, '【驿站】派件员谢婷筠 17312759883正在派送', NULL, '2024-03-18 21:12:06', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600019, '17311424975', 109, '【驿站】郭昊涛您好,请到店核对向阳家属院8号楼977的包裹', '郭昊涛/4975', '2025-02-23 22:57:19', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600020, '13845775142', 106, '【驿站】派件员卓玛央宗 13135824522正在派送', NULL, '2024-04-10 08:43:53', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600021, '18698536412', 105, '【驿站】李国伟您好,请到店核对和悦府29-3-2570的包裹', '李国伟', '2025-01-23 23:58:38', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600022, '13752583738', 102, '【驿站】派件员朱钧恺 13683131812正在派送', '朱钧恺', '2024-08-25 23:15:27', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600023, '15766893910', 108, '【驿站】派件员杨军澍 13968395335正在派送', '杨军澍', '2025-02-04 09:41:35', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600024, '13871357988', 100, '【驿站】您的快递滞留3天,请尽快领取', NULL, '2024-09-07 04:57:35', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600025, '15944095191', 112, '【驿站】派件员张葭穗 18727256421正在派送', '张葭穗/5191', '2024-09-04 09:52:03', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600026, '15852471168', 109, '【驿站】马阿姨,您的包裹已到,取件码23-6-3014', '马丽梅/1168', '2025-06-16 02:18:59', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600027, '19119217166', 107, '【驿站】您的快递滞留3天,请尽快领取', '尹苒', '2025-08-01 13:51:17', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600028, '13023813996', 107, '【驿站】杨女士,您的包裹已到,取件码6-2-0426', '杨棠丽/3996', '2025-09-04 21:08:28', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600029, '15086247941', 104, '【驿站】徐阿姨,您的包裹已到,取件码1-3-7261', NULL, '2025-01-14 02:43:55', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600030, '15800458139 ', 112, '【驿站】您的快递滞留3天,请尽快领取', NULL, '2024-05-01 17:51:07', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600031, '15003241910', 105, '【驿站】司徒先生,您的包裹已到,取件码29-5-5018', '司徒铭磊/1910', '2025-12-15 22:55:30', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600032, '19831343026', 100, '【驿站】派件员郑钧泽 13683131812正在派送', NULL, '2024-10-27 15:04:49', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600033, '13621579006', 111, '【驿站】派件员黄澍钧 15035090918正在派送', '黄澍钧/9006', '2024-07-07 12:48:30', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600034, '１８９６７７１２５２６', 104, '【驿站】您的快递滞留3天,请尽快领取', '丁澍磊', '2024-04-15 16:10:09', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600035, '13543999383', 100, '【驿站】派件员刘国恺 17872388508正在派送', NULL, '2025-01-18 10:09:30', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600036, '18098100507', 109, '【驿站】胡澍您好,请到店核对向阳家属院24栋2单元1703室的包裹', '胡澍', '2024-03-25 15:27:18', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600037, '0755-24138355', 111, '【驿站】周钧宇您好,请到店核对棠溪苑3号楼619的包裹', NULL, '2025-10-06 13:46:47', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600038, '15111811348', 102, '【驿站】刘先生,您的包裹已到,取件码23-3-2135', '刘恺斌', '2024-09-07 09:47:42', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600039, '17785578299', 111, '【驿站】派件员赵强伟 19861275645正在派送', '赵强伟/8299', '2024-11-12 23:53:51', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600040, '１９８３０５９６０３６', 106, '【驿站】梁建钧您好,请到店核对砚湖名邸15-2-1801的包裹', '梁建钧', '2024-04-20 17:16:42', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600041, '13132257503', 108, '【驿站】您的快递滞留3天,请尽快领取', NULL, '2024-12-16 10:48:58', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600042, '18833008671', 111, '【驿站】何小姐,您的包裹已到,取件码28-6-9092', '阿依努尔·吐尔洪', '2024-11-30 07:50:01', NULL);
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600043, '15861683194', 111, '【驿站】何苒您好,请到店核对云栖里小区5栋3单元403室的包裹', NULL, '2024-06-11 18:19:22', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600044, '17849604232', 101, '【驿站】派件员罗芳沅 15901019656正在派送', '罗芳沅', '2025-02-09 11:30:00', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600045, '15725323804', 102, '【驿站】赵锋翔您好,请到店核对和悦府24栋3单元1303室的包裹', '赵锋翔/3804', '2025-06-30 10:12:15', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600046, '18069155759', 102, '【驿站】傅先生,您的包裹已到,取件码29-3-1745', '傅斌翔', '2025-10-26 09:31:02', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600047, '13172986465', 105, '【驿站】沈苒红您好,请到店核对石榴公寓18-1-992的包裹', '沈苒红/6465', '2025-08-11 06:03:10', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600048, '18986834428', 104, '【驿站】张桂霞您好,请到店核对和悦府11号楼1390的包裹', '张桂霞', '2024-03-17 06:25:59', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600049, '19821937682', 105, '【驿站】您的快递滞留3天,请尽快领取', '林浩志/7682', '2024-08-03 22:23:31', NULL);
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600050, '18078077770', 106, '【驿站】您的快递滞留3天,请尽快领取', '朱昊宇', '2025-07-22 09:04:26', NULL);
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600051, '13866895818', 104, '【驿站】周恺建您好,请到店核对翠屿新村20栋4单元502室的包裹', '', '2024-10-25 09:08:13', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600052, '16652250838', 106, '【驿站】朱先生,您的包裹已到,取件码20-6-0138', NULL, '2024-09-04 10:54:43', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600053, '15895235052', 102, '【驿站】吴阿姨,您的包裹已到,取件码5-1-8322', NULL, '2024-08-09 08:12:16', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600054, '15265707661', 103, '【驿站】您的快递滞留3天,请尽快领取', '高宇伟/7661', '2025-08-23 18:20:33', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600055, '15850046074', 100, '【驿站】何钧浩您好,请到店核对石榴公寓20栋2单元1502室的包裹', '何钧浩', '2024-10-16 08:05:17', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600056, '17388841654', 107, '【驿站】派件员马英芳 15274106790正在派送', '马英芳/1654', '2024-04-06 16:30:13', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600057, '15823827444', 100, '【驿站】郑小姐,您的包裹已到,取件码5-6-0621', '郑筠沅', '2024-11-17 12:25:30', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600058, '18266879084', 107, '【驿站】您的快递滞留3天,请尽快领取', '高磊斌', '2024-05-19 00:12:11', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600059, '18007724890', 102, '【驿站】派件员张浩建 13820984424正在派送', '张浩建', '2025-07-31 11:35:24', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600060, '13578484289', 102, '【驿站】张小姐,您的包裹已到,取件码29-1-6029', '张梅苒/4289', '2025-10-19 18:07:58', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600061, '15552567600', 106, '【驿站】派件员马棠燕 15851602711正在派送', '马棠燕/7600', '2024-12-01 01:54:32', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600062, '15135418646', 104, '【驿站】您的快递滞留3天,请尽快领取', '邓泽岳', '2024-04-13 07:03:12', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600063, '15266470001', 103, '【驿站】您的快递滞留3天,请尽快领取', '赵秀梅/0001', '2025-01-25 00:37:37', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600064, '18094455211', 106, '【驿站】周小姐,您的包裹已到,取件码12-2-5324', '周葭/5211', '2024-10-19 00:28:39', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600065, '13688142977', 103, '【驿站】王怡雯您好,请到店核对云栖里小区2-1-2202的包裹', NULL, '2024-01-29 10:08:05', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600066, '18050284101', 103, '【驿站】谢国勇您好,请到店核对云栖里小区5栋3单元2001室的包裹', '谢国勇', '2024-08-22 23:12:21', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600067, '13053929946', 101, '【驿站】黄先生,您的包裹已到,取件码24-6-6666', NULL, '2024-05-19 16:18:48', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600068, '17645045914', 108, '【驿站】陈钧您好,请到店核对翠屿新村7栋2单元506室的包裹', '', '2025-07-24 09:48:40', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600069, '13807966563', 100, '【驿站】谢先生,您的包裹已到,取件码19-6-2651', NULL, '2025-05-19 15:50:54', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600070, '13181141511', 108, '【驿站】林小姐,您的包裹已到,取件码22-5-2134', '林沅桂', '2024-03-13 01:03:57', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600071, '13792404786', 105, '【驿站】您的快递滞留3天,请尽快领取', NULL, '2025-11-16 18:14:41', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600072, '15530453217', 101, '【驿站】阎先生,您的包裹已到,取件码26-4-8882', NULL, '2024-09-17 02:59:54', 'E4003');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600073, '18282850213', 111, '【驿站】您的快递滞留3天,请尽快领取', NULL, '2025-07-29 19:58:32', 'E101');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600074, '19962166686', 101, '【驿站】您的快递滞留3天,请尽快领取', '陈葭娟', '2024-11-05 12:05:04', '0');
INSERT INTO tongzhi (tz_id, jshm, mbid, nr, col_7, fssj, cwdm) VALUES (600075, '15746788692', 105, '【驿站】周恺您好,请到店核对云栖里小区28-3-1002的包裹', '周恺', '2024-12-06 10:40:49', '0');

